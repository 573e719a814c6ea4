using DqCheck.Checks;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The tab of findings that do not stop a row from loading: one row each, or one for all where a rule fires on nearly every record.
/// </summary>
internal static class DataQualityTab
{
    public static void Add(WorkbookWriter workbook, ResultView view, DetailFindings detail) =>
        CaseTab.Add(
            workbook,
            view,
            new Tab<FindingLine>("Data quality", Columns(view), Rows(view, detail)),
            () =>
                CaseTab.CountByRule(
                    view,
                    "What does not stop a row from loading, by rule.",
                    r => r.Rule.Severity != Severity.Reject && r.Rule.Class != FindingClass.Timeliness
                )
        );

    private static TabColumn<FindingLine>[] Columns(ResultView view)
    {
        var triaged = view.Result.DataSet.DataSet.Find(TRIAGED);
        return
        [
            new("Client", 12, line => line.Client),
            new("Triaged", 11, line => GetTriaged(line.Row?.Finding, triaged, view.Result.Population)),
            new("What is wrong", 38, line => line.Row?.Message ?? NearlyAll(line.Tally!)) { Note = note => note.Sentence },
            new("What to do", 42, line => line.Rule.Fix),
            new("Severity", 11, line => EnumText.ToText(line.Rule.Severity)) { IsSeverity = true },
            new("Column", 11, line => line.Field),
            new("Value", 12, line => line.Row?.GetDate(view.Result.Population) is { } date ? date : line.Row?.Value),
            new("Expected", 22, line => line.Row?.Expected),
            new("Episode", 12, line => line.Row?.Episode, Print: false),
            new("Record", 13, line => EnumText.ToText(line.Rule.Record), Print: false),
            new("Record id", 12, line => line.Row?.RecordId, Print: false),
            new("Agency", 8, line => line.Row?.Agency, Print: false),
            new("Extract", 22, line => line.Row?.Files, Print: false),
            new("Lines", 11, line => line.Row?.Lines, Print: false),
            .. OptionalColumns.For(view),
            new("Rule", 17, line => line.Rule.Id, Print: false),
            new("Fingerprint", 18, line => line.Row?.Fingerprint, Print: false),
        ];
    }

    private static IEnumerable<TabRow<FindingLine>> Rows(ResultView view, DetailFindings detail)
    {
        foreach (
            var tally in view
                .Result.Checks.Rules.Where(r =>
                    DetailFindings.IsSingleRow(r) && r.Rule.Class != FindingClass.Timeliness && detail.Count(r.Rule) > 0
                )
                .OrderBy(r => r.Rule.Severity)
                .ThenByDescending(r => r.Findings)
        )
            yield return new(new FindingLine(tally));
        foreach (var row in detail.Others)
            yield return new(new FindingLine(row));
        if (detail.OmittedOthers > 0)
            yield return new(FindingLine.NotShown(view, detail.OmittedOthers), WorkbookStyle.NoteColour);
    }

    private static string NearlyAll(RuleTally tally) =>
        $"{tally.Rule.Title}: on {Plural.FormatNumber(tally.Findings)} of {Plural.FormatNumber(tally.Checked)} records. "
        + "On nearly every record: look at the export, not at the clients. The findings CSV holds them one by one.";

    private static DateOnly? GetTriaged(RuleFinding? finding, Column? column, Population population)
    {
        if (finding is null || column is not { Kind: RecordKind.Episode } || finding.Record < 0 || finding.Kind is RecordKind.Client)
            return null;
        var day = population.Values[column.Slot].GetNumber(population.GetCellId(finding.Kind, finding.Record, column.Slot));
        return day == ValueTable.NoNumber ? null : DateOnly.FromDayNumber(day);
    }
}
