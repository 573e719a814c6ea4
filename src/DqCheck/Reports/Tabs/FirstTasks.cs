using DqCheck.Checks;
using DqCheck.Measures;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// Selects what to do first: what keeps the extract from being sent, then what lowers data quality, then what is overdue, then the rest.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="detail">The findings that the workbook lists.</param>
internal sealed class FirstTasks(ResultView view, DetailFindings detail)
{
    /// <summary>How many there are at most.</summary>
    public const int Number = 3;

    public static IReadOnlyList<FirstTask> Select(ResultView view, DetailFindings detail) =>
        [.. new FirstTasks(view, detail).ListAll().Take(Number)];

    private IEnumerable<FirstTask> ListAll() => [.. BeforeSending(), .. QualityErrors(), .. Overdue(), .. Upcoming(), .. Warnings()];

    private IEnumerable<FirstTask> BeforeSending()
    {
        var verdict = view.Result.Verdict;
        foreach (var extract in view.Result.UnreadExtracts)
            yield return new($"{extract.File} cannot be read", null, extract.Error!, null);
        foreach (var (rule, findings) in verdict.Errors)
            yield return new(rule.Title, findings.Number, rule.Fix, FindingTabs.LinkTo(rule, view, detail)) { Rules = [rule] };
        if (verdict.RejectedRows > 0)
            yield return new(
                "Rows that will be rejected",
                verdict.RejectedRows.Number,
                StartWith(view.Result.FixFirst.FirstOrDefault(i => i.Rule.Severity == Severity.Reject)),
                CellLink.To(TabNames.RejectedRows)
            )
            {
                Rules = [.. view.Result.Checks.Rules.Select(r => r.Rule).Where(r => r.Severity == Severity.Reject)],
            };
    }

    private IEnumerable<FirstTask> QualityErrors()
    {
        var items = view.Result.FixFirst.Where(i => i.Rule.IsQualityError).ToList();
        if (items.Count == 0)
            yield break;
        var verdict = view.Result.Verdict;
        var isBelow = verdict.Quality.Fraction?.Reaches(verdict.QualityTarget) == false;
        yield return new(
            isBelow ? $"Data quality is below {verdict.QualityTarget}%" : "Errors that lower data quality",
            items.Sum(i => (long)i.Findings),
            (isBelow ? "Work down the list to the green line. " : "") + StartWith(items[0]),
            CellLink.To(TabNames.FixFirst)
        )
        {
            Rules = [.. items.Select(i => i.Rule)],
        };
    }

    private IEnumerable<FirstTask> Overdue() =>
        from tally in view.Result.Checks.Rules
        where tally.Findings > 0 && FindingTabs.GetReason(tally.Rule) is { } reason && UrgencyRules.For(reason) == Urgency.ActNow
        orderby tally.Rule.Severity, tally.Findings.Number descending, tally.Rule.Number
        select new FirstTask(tally.Rule.Title, tally.Findings.Number, tally.Rule.Fix, FindingTabs.LinkTo(tally.Rule, view, detail))
        {
            Rules = [tally.Rule],
        };

    private IEnumerable<FirstTask> Upcoming()
    {
        var items = view.Result.DueItems.Items.Count;
        if (items > 0)
            yield return new(
                $"TOPs and reviews due in the next {view.Result.DueItems.Weeks} weeks",
                items,
                "Plan each one before the day it is due.",
                CellLink.To(TabNames.DueNext)
            )
            {
                IsUpcoming = true,
            };
    }

    private IEnumerable<FirstTask> Warnings()
    {
        var warnings = view
            .Result.Checks.Rules.Where(r => r.Findings > 0 && r.Rule.Severity == Severity.Warning)
            .Where(r => FindingTabs.GetTab(r.Rule) == TabNames.DataQuality)
            .ToList();
        if (warnings.Count > 0)
            yield return new(
                "Warnings",
                warnings.Sum(r => r.Findings.Number),
                "Check each one against the case notes, and correct what is wrong.",
                CellLink.To(TabNames.DataQuality)
            )
            {
                Rules = [.. warnings.Select(r => r.Rule)],
            };
    }

    private static string StartWith(FixFirstItem? item) =>
        item is null ? "" : $"Start with “{item.Rule.Title}”: {LowerFirst(item.Rule.Fix)}";

    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
