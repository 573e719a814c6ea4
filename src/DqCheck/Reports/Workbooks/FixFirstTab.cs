using DqCheck.Reports.Figures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>What to put right, in the order that gains most.</summary>
internal static class FixFirstTab
{
    public static void Add(Book workbook, ResultView view)
    {
        var target = view.Result.DataSet.DataSet.Setting("data-quality-target");
        var tab = new Tab(
            workbook,
            "Fix first",
            ("Order", 7),
            ("What is wrong", 30),
            ("What to do", 46),
            ("Findings", 10),
            ("Records to touch", 10),
            ("Items gained", 10),
            ("Data quality after", 11),
            ("Valid after", 10),
            ("Items due", 10),
            ("Note", 30),
            ("Severity", 11),
            ("Rule", 18)
        );
        var rounding = view.Rounding;
        var order = 0;
        foreach (var line in view.Result.FixFirst)
        {
            tab.Add(
                ++order,
                line.Rule.Title,
                line.Rule.Fix,
                rounding.Cell(line.Findings),
                rounding.Cell(line.Records),
                rounding.Cell(line.Gained),
                RoundedFigure.Of(rounding, line.After) is { } after ? Percentage.Down(after) : null,
                rounding.Cell(line.After.Numerator),
                rounding.Cell(line.After.Denominator),
                Note(line, target),
                Words.Of(line.Rule.Severity),
                line.Rule.Id
            );
            if (line.ReachesTarget)
                tab.Emphasise(Look.Good);
        }

        if (order == 0)
            tab.Add(null, "Nothing needs to be put right before sending.");
        if (view.Result.Accepted is { Standing.Count: > 0 and var accepted })
        {
            tab.Add(
                null,
                $"{rounding.Words(accepted, "accepted finding is", "accepted findings are")} left out here: see the tab Accepted.",
                "They stay wrong: no line above puts them right, and they count in every figure."
            );
            tab.Emphasise(Look.Note);
        }

        tab.Finish(11);
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
