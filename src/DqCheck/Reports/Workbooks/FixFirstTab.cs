using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tab of what to put right, in the order that gains most.</summary>
internal static class FixFirstTab
{
    public static void Add(WorkbookWriter workbook, ResultView view) =>
        TabWriter.Write(workbook, new Tab<(int Index, Measures.FixFirstItem Item)>("Fix first", Columns(view), Rows(view)));

    private static TabColumn<(int Index, Measures.FixFirstItem Item)>[] Columns(ResultView view)
    {
        var rounding = view.Rounding;
        var target = view.Result.DataSet.DataSet.GetSetting(SettingNames.DataQualityTarget);
        return
        [
            new("Order", 7, line => line.Index + 1),
            new("What is wrong", 30, line => line.Item.Rule.Title) { Note = note => note.Sentence },
            new("What to do", 46, line => line.Item.Rule.Fix) { Note = note => note.Advice },
            new("Findings", 10, line => rounding.ToCell(line.Item.Findings)),
            new("Records to touch", 10, line => rounding.ToCell(line.Item.Records)),
            new("Items gained", 10, line => rounding.ToCell(line.Item.GainedItems)),
            new(
                "Data quality after",
                11,
                line => RoundedFigure.Create(rounding, line.Item.QualityAfter) is { } after ? Percentage.RoundDown(after) : null
            ),
            new("Valid after", 10, line => rounding.ToCell(line.Item.QualityAfter.Numerator)),
            new("Items due", 10, line => rounding.ToCell(line.Item.QualityAfter.Denominator)),
            new("Note", 30, line => DescribeEffect(line.Item, target)),
            new("Severity", 11, line => EnumText.ToText(line.Item.Rule.Severity)) { IsSeverity = true },
            new("Rule", 18, line => line.Item.Rule.Id),
        ];
    }

    private static IEnumerable<TabRow<(int Index, Measures.FixFirstItem Item)>> Rows(ResultView view)
    {
        foreach (var line in view.Result.FixFirst.Index())
            yield return new(line, line.Item.ReachesTarget ? WorkbookStyle.GoodColour : null);
        if (view.Result.FixFirst.Count == 0)
            yield return new(new TabNote("Nothing needs to be put right before sending."));
        var accepted = view.Result.Accepted?.ActivePositions.Count ?? 0;
        if (accepted > 0)
            yield return new(
                new TabNote(
                    $"{view.Rounding.ToWords(accepted, "accepted finding is", "accepted findings are")} left out here: "
                        + "see the tab Accepted.",
                    Advice: "They stay wrong: no line above puts them right, and they count in every figure."
                ),
                WorkbookStyle.NoteColour
            );
    }

    private static string DescribeEffect(Measures.FixFirstItem line, int target) =>
        (line.ReachesTarget, line.IsExporterIssue, line.Rule.Severity) switch
        {
            (true, true, _) => $"Here {target}% is reached. On nearly every record: look at the export, not at the clients.",
            (true, _, _) => $"Here {target}% is reached.",
            (_, true, _) => "On nearly every record: look at the export, not at the clients.",
            (_, _, Severity.Reject) => "Rows that do not load.",
            _ => line.Rule.IsQualityError ? "" : "The extract should not be sent before this is put right.",
        };
}
