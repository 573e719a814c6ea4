using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of what to correct, in the order that gains most, with a link to the cases.</summary>
internal static class FixFirstTab
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail) =>
        output.Write(new Tab<FixFirstLine>(TabNames.FixFirst, Columns(view, detail), Rows(view, detail), Block(view)));

    /// <summary>Whether there is nothing to correct.</summary>
    public static bool IsEmpty(ResultView view) =>
        view.Result.FixFirst.Count == 0
        && !FixFirstLine.CreateForTabs(view).Any()
        && view.Result.Accepted?.ActivePositions.Count is null or 0;

    private static readonly string[] Sentences =
    [
        "If data quality is below its target, a line shows where it will be reached. If there is no line, it is already reached.",
        "Rejected rows come first: “Records to correct” is the number of rows. Correcting one adds its items, so data quality can go up or "
            + "down: the line shows 0 items corrected, and says what loads again.",
    ];

    /// <summary>The clients with most errors, above the table.</summary>
    private static CountBlock Block(ResultView view)
    {
        TableColumn<TouchedClient>[] columns =
        [
            new("Agency", client => client.Agency),
            new("Clients with most errors", client => client.Client),
            new("What to do", _ => "Filter the lists by this client, and correct everything at once."),
            new("Errors", client => client.Findings),
        ];
        var clients = TouchedClient.Find(view.Result.Population, view.Result.Checks, view.Result.Accepted?.ActivePositions);
        return clients.Count == 0 ? new(Sentences, [], []) : CountBlock.From(Sentences, columns, clients);
    }

    private static TabColumn<FixFirstLine>[] Columns(ResultView view, DetailFindings detail) =>
        [
            new("Order", 7, line => line.Ranked?.Index + 1),
            new("What is wrong", 30, line => line.What) { Note = note => note.Sentence },
            new("What to do", 46, line => line.Action) { Note = note => note.Advice },
            new("List", 16, line => line.List),
            new("Findings", 10, line => line.Findings),
            new("Records to correct", 10, line => line.Item?.Records),
            new("Items corrected", 10, line => line.Item?.GainedItems),
            new("Data quality then", 11, line => line.Item is { } item ? Percentage.RoundDown(item.QualityAfter) : null),
            new("Valid items after", 10, line => line.Item?.QualityAfter.Numerator.Number),
            new("Items due", 10, line => line.Item?.QualityAfter.Denominator.Number),
            new("Note", 30, line => line.Effect),
            new("Severity", 11, line => EnumText.ToText(line.Item?.Rule.Severity ?? Severity.Error)) { IsSeverity = true },
            new("Rule", 18, line => line.Item is { } item ? FindingTabs.LinkToGuidance(item.Rule, detail) : null),
            .. AcceptColumns.ForRules<FixFirstLine>(view, line => line.Item?.Rule),
            .. OptionalColumns.ForAccepted<FixFirstLine>(view, line => line.Item?.Rule),
            new(AcceptColumnTitles.Fingerprint, 18, line => AcceptColumns.GetKey(view, line.Item?.Rule), Print: false),
        ];

    private static IEnumerable<TabRow<FixFirstLine>> Rows(ResultView view, DetailFindings detail)
    {
        if (view.Result.FixFirst.Count == 0)
            yield return new(new TabNote("Nothing needs correcting before you send the extract."));
        foreach (var line in FixFirstLine.Create(view, detail))
            yield return new(line, line.Item?.ReachesTarget == true ? Tone.Good : null);
        var accepted = view.Result.Accepted?.ActivePositions.Count ?? 0;
        if (accepted > 0)
            yield return new(
                new TabNote(
                    $"{Plural.Format(accepted, "accepted finding is", "accepted findings are")} left out here. " + "See the tab Accepted.",
                    Advice: "They are still wrong, and count in every figure."
                ),
                Tone.Note
            );
    }
}
