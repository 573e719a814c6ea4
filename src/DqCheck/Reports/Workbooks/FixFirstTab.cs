using DqCheck.Measures;
using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tab of what to correct, in the order that gains most, with a link to the findings.</summary>
internal static class FixFirstTab
{
    public static void Add(WorkbookWriter workbook, ResultView view, DetailFindings detail) =>
        TabWriter.Write(
            workbook,
            new Tab<(int Index, FixFirstItem Item)>(TabNames.FixFirst, Columns(view, detail), Rows(view), new CountBlock(Sentences, [], []))
        );

    private static readonly string[] Sentences =
    [
        "If data quality is below its target, a line shows where it will be reached. If there is no line, it is already reached.",
        "Rejected rows come first: “Records to correct” is the number of rows. Correcting one adds its items, so data quality can go up or "
            + "down: the line shows 0 items corrected.",
    ];

    private static TabColumn<(int Index, FixFirstItem Item)>[] Columns(ResultView view, DetailFindings detail)
    {
        var target = view.Result.DataSet.DataSet.GetSetting(SettingNames.DataQualityTarget);
        return
        [
            new("Order", 7, line => line.Index + 1),
            new("What is wrong", 30, line => line.Item.Rule.Title) { Note = note => note.Sentence },
            new("What to do", 46, line => line.Item.Rule.Fix) { Note = note => note.Advice },
            new("List", 16, line => FindingTabs.LinkTo(line.Item.Rule, view, detail)),
            new("Findings", 10, line => line.Item.Findings),
            new("Records to correct", 10, line => line.Item.Records),
            new("Items corrected", 10, line => line.Item.GainedItems),
            new("Data quality then", 11, line => Percentage.RoundDown(line.Item.QualityAfter)),
            new("Valid items after", 10, line => line.Item.QualityAfter.Numerator.Number),
            new("Items due", 10, line => line.Item.QualityAfter.Denominator.Number),
            new("Note", 30, line => DescribeEffect(line.Item, target)),
            new("Severity", 11, line => EnumText.ToText(line.Item.Rule.Severity)) { IsSeverity = true },
            new("Rule", 18, line => FindingTabs.LinkToGuidance(line.Item.Rule, detail)),
        ];
    }

    private static IEnumerable<TabRow<(int Index, FixFirstItem Item)>> Rows(ResultView view)
    {
        foreach (var line in view.Result.FixFirst.Index())
            yield return new(line, line.Item.ReachesTarget ? WorkbookStyle.GoodColour : null);
        if (view.Result.FixFirst.Count == 0)
            yield return new(new TabNote("Nothing needs correcting before you send the extract."));
        var accepted = view.Result.Accepted?.ActivePositions.Count ?? 0;
        if (accepted > 0)
            yield return new(
                new TabNote(
                    $"{Plural.Format(accepted, "accepted finding is", "accepted findings are")} left out here. " + "See the tab Accepted.",
                    Advice: "They are still wrong, and count in every figure."
                ),
                WorkbookStyle.NoteColour
            );
    }

    private static string DescribeEffect(FixFirstItem item, int target)
    {
        var effect =
            item.ReachesTarget ? $"{target}% is reached here."
            : item.Rule.Severity == Severity.Reject ? "These rows will be rejected."
            : !item.Rule.IsQualityError && !item.IsExporterIssue ? "Correct this before you send the extract."
            : "";
        return item.IsExporterIssue ? $"{effect} {WorkbookText.ExportFault}".TrimStart() : effect;
    }
}
