using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// What the tabs of requirements share: TOPs, sub-intervention reviews, first treatment. Each has one row per item, most urgent first, below
/// the counts from which the percentages can be recomputed.
/// </summary>
internal static class RequirementTabs
{
    /// <summary>The tab for a reason.</summary>
    public static string GetTab(TimelinessReason reason) =>
        reason switch
        {
            _ when reason.IsAboutTops() => TabNames.Tops,
            _ when reason.IsAboutInterventionReviews() => TabNames.Reviews,
            _ => TabNames.Waits,
        };

    /// <param name="view">The view.</param>
    /// <param name="nearest">The columns for the nearest TOP or review.</param>
    public static TabColumn<FindingLine>[] Columns(ResultView view, params TabColumn<FindingLine>[] nearest)
    {
        var today = view.Result.Journeys.Today;
        return
        [
            new("Client", 24, line => line.Client) { Note = note => note.Label },
            .. OptionalColumns.ForPeople(view),
            new("Due", 11, line => line.Row?.Due),
            new("Days overdue or left", 16, line => line.Timeliness is { } item ? TimelinessText.DescribeDays(item, today) : null),
            new("When to act", 13, line => line.Timeliness is { } item ? UrgencyRules.GetText(UrgencyRules.For(item, today)) : null),
            new("Treatment start", 11, line => Window.ToDate(line.Timeliness?.Journey.TreatmentStart)),
            new("Agency", 10, line => line.Row?.Agency),
            new("Episode", 12, line => line.Row?.Episode),
            new("Main substance", 14, line => line.Timeliness?.Journey.Class.Primary.ToString().ToLowerInvariant()),
            new("Item", 28, line => line.Rule.Title),
            new("What is wrong", 44, line => line.Message) { Note = note => note.Sentence },
            new("What to do", 40, line => line.Rule.Fix),
            .. nearest.Where(c => c.Print),
            .. AcceptColumns.ForFindings(view),
            .. nearest.Where(c => !c.Print),
            new("Severity", 11, line => EnumText.ToText(line.Rule.Severity), Print: false) { IsSeverity = true },
            new("Reason", 24, line => line.Timeliness is { } item ? TimelinessReasonCodes.GetCode(item.Reason) : null, Print: false),
            new(
                "Substance group",
                22,
                line => line.Timeliness is { } item ? TabText.Group(item.Journey.Class.SubstanceName) : null,
                Print: false
            ),
            new("Extract", 22, line => line.Files, Print: false),
            new("Lines", 11, line => line.Row?.Lines, Print: false),
            .. OptionalColumns.ForHistory(view),
            new("Rule", 9, line => line.Rule.Id, Print: false),
            new(AcceptColumnTitles.Fingerprint, 18, line => AcceptColumns.GetKey(view, line), Print: false),
        ];
    }

    /// <param name="view">The view.</param>
    /// <param name="detail">The findings to show.</param>
    /// <param name="tab">Name of the tab.</param>
    /// <param name="needs">The columns without which nothing can be computed.</param>
    public static IEnumerable<TabRow<FindingLine>> CreateRows(ResultView view, DetailFindings detail, string tab, RequiredColumns needs)
    {
        var any = false;
        var singleRows = view.Result.Checks.Rules.Where(r =>
            r.Rule.Check == CheckNames.Journey
            && DetailFindings.IsSingleRow(r)
            && detail.Count(r.Rule) > 0
            && GetTab(TimelinessReasonCodes.Parse(r.Rule.Argument)!.Value) == tab
        );
        foreach (var tally in singleRows)
        {
            any = true;
            yield return new(new FindingLine(tally));
        }

        foreach (var row in detail.Timeliness.Where(r => GetTab(r.Finding.Timeliness!.Reason) == tab))
        {
            any = true;
            yield return new(new FindingLine(row));
        }

        if (!any && detail.CountOmittedTimeliness(tab) == 0)
            yield return new(new TabNote(GetNoCasesReason(view, needs)));
        if (detail.CountOmittedTimeliness(tab) > 0)
            yield return new(FindingLine.NotShown(view, detail.CountOmittedTimeliness(tab)), Tone.Note);
    }

    /// <summary>Counts of TOPs or reviews by state.</summary>
    public static CountBlock Counts(ResultView view, IReadOnlyList<string> sentences, IReadOnlyList<RequirementCounts> counts)
    {
        TableColumn<RequirementCounts>[] columns =
        [
            new("Counted", c => c.Title),
            new("Expected", c => c.Expected),
            new("In time", c => c.InTime),
            new("Out of time", c => c.OutOfWindow),
            new("Missing", c => c.Missing),
            new("Pending", c => c.Pending),
            new("Done early", c => c.DoneEarly),
            new("Not required", c => c.NotApplicable),
            new("In time, % of expected", c => Percentage.From(c.Fraction)),
        ];
        return CountBlock.From(sentences, columns, counts);
    }

    /// <summary>A sentence about what cannot be computed because columns are missing; none where everything can.</summary>
    public static IEnumerable<string> NotKnown(ResultView view, RequiredColumns needs) =>
        AgencyCompleteness.For(view.Result.Journeys, needs).Note is { Length: > 0 } note ? [$"Incomplete: {note}."] : [];

    private static string GetNoCasesReason(ResultView view, RequiredColumns needs) =>
        view.Result.Journeys.GetComputability().GetReason(needs) is { } why ? $"Not known: {why}." : "Nothing outstanding.";
}
