using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Rows that will not be loaded, and why.</summary>
internal static class RejectedRowsTab
{
    public static void Add(Book workbook, ResultView view, Details detail)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                "Rejected rows",
                null,
                () => Counts(view),
                [
                    ("Client", 13),
                    ("Episode", 13),
                    ("What is wrong", 38),
                    ("What to do", 42),
                    ("Column", 11),
                    ("Value", 13),
                    ("Expected", 22),
                    ("Agency", 8),
                    ("Extract", 22),
                    ("Lines", 14),
                    ("Rows", 6),
                    .. NoteColumns.Of(view),
                    ("Rule", 17),
                    ("Fingerprint", 18),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var row in detail.Rejected)
        {
            tab.Add([
                row.Client,
                row.Episode,
                row.Message,
                row.Rule.Fix,
                row.Field,
                row.Value,
                row.Expected,
                row.Agency,
                row.Files,
                row.Lines,
                row.Finding.Lines.Count,
                .. NoteColumns.Cells(view, row),
                row.Rule.Id,
                row.Fingerprint,
            ]);
        }

        if (detail.Rejected.Count + detail.RejectedLeft == 0)
            tab.Add(null, null, view.Result.Population.Refused.Count == 0 ? "No row will be rejected." : "No rejected row is among these.");
        if (detail.RejectedLeft > 0)
        {
            tab.Add(
                null,
                null,
                $"{Counted.Number(detail.RejectedLeft)} more are not shown here: {view.NameOf(CsvOutput.Findings)} holds all."
            );
            tab.Emphasise(Look.Note);
        }

        tab.Finish(printed: 8);
    }

    private static CountBlock Counts(ResultView view) =>
        CaseTab.ByRule(
            view,
            ["Rows that will not be loaded, by reason; a finding can be about several rows."],
            r => r.Rule.Severity == Severity.Reject
        );
}
