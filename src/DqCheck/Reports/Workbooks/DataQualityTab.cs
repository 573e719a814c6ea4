using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// Findings that do not stop a row from loading: one row each, but one for all where a rule fires on nearly every record.
/// </summary>
internal static class DataQualityTab
{
    public static void Add(Book workbook, ResultView view, Details detail)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                "Data quality",
                null,
                () => Counts(view),
                [
                    ("Client", 12),
                    ("Triaged", 11),
                    ("What is wrong", 38),
                    ("What to do", 42),
                    ("Severity", 11),
                    ("Column", 11),
                    ("Value", 12),
                    ("Expected", 22),
                    ("Episode", 12),
                    ("Record", 13),
                    ("Record id", 12),
                    ("Agency", 8),
                    ("Extract", 22),
                    ("Lines", 11),
                    .. NoteColumns.Of(view),
                    ("Rule", 17),
                    ("Fingerprint", 18),
                ]
            )
            is not { } tab
        )
            return;
        foreach (
            var tally in view
                .Result.Checks.Rules.Where(r => Details.IsOneRow(r) && r.Rule.Class != FindingClass.Timeliness && detail.Count(r.Rule) > 0)
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => r.Findings)
        )
        {
            tab.Add([
                "(nearly all)",
                null,
                $"{tally.Rule.Title}: on {Counted.Number(tally.Findings)} of {Counted.Number(tally.Checked)} records. On nearly every record: look at the export, not at the clients. The findings CSV holds them one by one.",
                tally.Rule.Fix,
                Words.Of(tally.Rule.Severity),
                tally.Rule.Field,
                null,
                null,
                null,
                Words.Of(tally.Rule.Record),
                null,
                null,
                null,
                null,
                .. NoteColumns.Of(view).Select(_ => (object?)null),
                tally.Rule.Id,
            ]);
        }

        var triaged = view.Result.DataSet.DataSet.Find("TRIAGED");
        foreach (var row in detail.Others)
        {
            tab.Add([
                row.Client,
                Triaged(row.Finding, triaged, view.Result.Population),
                row.Message,
                row.Rule.Fix,
                Words.Of(row.Rule.Severity),
                row.Field,
                row.Date(view.Result.Population) is { } date ? date : row.Value,
                row.Expected,
                row.Episode,
                Words.Of(row.Rule.Record),
                row.RecordId,
                row.Agency,
                row.Files,
                row.Lines,
                .. NoteColumns.Cells(view, row),
                row.Rule.Id,
                row.Fingerprint,
            ]);
        }

        if (detail.OthersLeft > 0)
        {
            tab.Add(
                null,
                null,
                $"{Counted.Number(detail.OthersLeft)} more are not shown here: {view.NameOf(CsvOutput.Findings)} holds all."
            );
            tab.Emphasise(Look.Note);
        }

        tab.Finish(5, printed: 8);
    }

    private static CountBlock Counts(ResultView view) =>
        CaseTab.ByRule(
            view,
            ["What does not stop a row from loading, by rule."],
            r => r.Rule.Severity != Severity.Reject && r.Rule.Class != FindingClass.Timeliness
        );

    private static DateOnly? Triaged(Finding finding, Column? column, Population population)
    {
        if (column is not { Kind: RecordKind.Episode } || finding.Record < 0 || finding.Kind is RecordKind.Client)
            return null;
        var day = population.Values[column.Slot].Number(population.Cell(finding.Kind, finding.Record, column.Slot));
        return day == ValueTable.NoNumber ? null : DateOnly.FromDayNumber(day);
    }
}
