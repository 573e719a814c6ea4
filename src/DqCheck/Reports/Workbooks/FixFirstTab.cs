using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>What to put right, in the order that gains most.</summary>
internal static class FixFirstTab
{
    public static void Add(Book workbook, ResultView view) =>
        TabWriter.Write(workbook, new Tab<(int Index, Measures.FixFirst Item)>("Fix first", Columns(view), Rows(view)));

    private static TabColumn<(int Index, Measures.FixFirst Item)>[] Columns(ResultView view)
    {
        var rounding = view.Rounding;
        var target = view.Result.DataSet.DataSet.Setting(SettingNames.DataQualityTarget);
        return
        [
            new("Order", 7, line => line.Index + 1),
            new("What is wrong", 30, line => line.Item.Rule.Title) { Note = note => note.Sentence },
            new("What to do", 46, line => line.Item.Rule.Fix) { Note = note => note.Advice },
            new("Findings", 10, line => rounding.Cell(line.Item.Findings)),
            new("Records to touch", 10, line => rounding.Cell(line.Item.Records)),
            new("Items gained", 10, line => rounding.Cell(line.Item.Gained)),
            new("Data quality after", 11, line => RoundedFigure.Of(rounding, line.Item.After) is { } after ? Percentage.Down(after) : null),
            new("Valid after", 10, line => rounding.Cell(line.Item.After.Numerator)),
            new("Items due", 10, line => rounding.Cell(line.Item.After.Denominator)),
            new("Note", 30, line => Note(line.Item, target)),
            new("Severity", 11, line => Words.Of(line.Item.Rule.Severity)) { IsSeverity = true },
            new("Rule", 18, line => line.Item.Rule.Id),
        ];
    }

    private static IEnumerable<TabRow<(int Index, Measures.FixFirst Item)>> Rows(ResultView view)
    {
        foreach (var line in view.Result.FixFirst.Index())
            yield return new(line, line.Item.ReachesTarget ? Look.Good : null);
        if (view.Result.FixFirst.Count == 0)
            yield return new(new TabNote("Nothing needs to be put right before sending."));
        if (view.Result.Accepted is { Standing.Count: > 0 and var accepted })
            yield return new(
                new TabNote(
                    $"{view.Rounding.Words(accepted, "accepted finding is", "accepted findings are")} left out here: "
                        + "see the tab Accepted.",
                    Advice: "They stay wrong: no line above puts them right, and they count in every figure."
                ),
                Look.Note
            );
    }

    private static string Note(Measures.FixFirst line, int target) =>
        (line.ReachesTarget, line.IsExport, line.Rule.Severity) switch
        {
            (true, true, _) => $"Here {target}% is reached. On nearly every record: look at the export, not at the clients.",
            (true, _, _) => $"Here {target}% is reached.",
            (_, true, _) => "On nearly every record: look at the export, not at the clients.",
            (_, _, Severity.Reject) => "Rows that do not load.",
            _ => line.Rule.IsQualityError ? "" : "The extract should not be sent before this is put right.",
        };
}
