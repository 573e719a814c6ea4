using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The tab of findings on rows that will load: one row each, or one for all where a rule fires on nearly every record. Errors come first,
/// then warnings, then information.
/// </summary>
internal static class DataQualityTab
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail) =>
        output.Write(
            new Tab<FindingLine>(TabNames.DataQuality, Columns(view), Rows(view, detail)) { FrozenColumns = 1, Key = line => line.Rule.Id }
        );

    private static TabColumn<FindingLine>[] Columns(ResultView view)
    {
        var triaged = view.Result.DataSet.DataSet.Find(TRIAGED);
        return
        [
            new("Client", 12, line => line.Client),
            .. OptionalColumns.ForPeople(view),
            new("Triaged", 11, line => GetTriaged(line.Row?.Finding, triaged, view.Result.Population)),
            new("What is wrong", 38, line => line.Message) { Note = note => note.Sentence },
            new("What to do", 42, line => line.Rule.Fix),
            new("Severity", 11, line => EnumText.ToText(line.Rule.Severity)) { IsSeverity = true },
            new("Column", 11, line => line.Field),
            new(
                "Value",
                24,
                line => line.Row?.GetDate(view.Result.Population) is { } date ? date : Explain(line.Row, view.Result.DataSet.DataSet)
            ),
            new("Expected", 30, line => line.Row?.Expected),
            .. AcceptColumns.ForFindings(view),
            new("Episode", 12, line => line.Row?.Episode, Print: false),
            new("Record", 13, line => TabText.Record(line.Rule.Record), Print: false),
            new("Record id", 12, line => line.Row?.RecordId, Print: false),
            new("Agency", 8, line => line.Row?.Agency, Print: false),
            new("Extract", 22, line => line.Files, Print: false),
            new("Lines", 11, line => line.Row?.Lines, Print: false),
            .. OptionalColumns.ForHistory(view),
            new("Rule", 17, line => line.Rule.Id, Print: false),
            new(AcceptColumnTitles.Fingerprint, 18, line => AcceptColumns.GetKey(view, line), Print: false),
        ];
    }

    private static IEnumerable<TabRow<FindingLine>> Rows(ResultView view, DetailFindings detail)
    {
        var ofMany = view
            .Result.Checks.Rules.Where(r =>
                DetailFindings.IsSingleRow(r) && FindingTabs.GetTab(r.Rule) == TabNames.DataQuality && detail.Count(r.Rule) > 0
            )
            .OrderByDescending(r => r.Findings.Number)
            .Select(tally => new FindingLine(tally));
        foreach (var line in ofMany.Concat(FindingLine.Create(detail.Others)).OrderBy(line => line.Rule.Severity))
            yield return new(line);
        if (detail.OmittedOthers > 0)
            yield return new(FindingLine.NotShown(view, detail.OmittedOthers), Tone.Note);
    }

    /// <summary>The value, with its meaning where it is a code.</summary>
    private static string? Explain(FindingRow? row, DataSet dataSet) =>
        row is not null && dataSet.Find(row.Field)?.List?.Find(row.Value) is { } code ? $"{row.Value} ({code.Text})" : row?.Value;

    private static DateOnly? GetTriaged(RuleFinding? finding, Column? column, Population population)
    {
        if (finding is null || column is not { Kind: RecordKind.Episode } || finding.Record < 0 || finding.Kind is RecordKind.Client)
            return null;
        var day = population.Values[column.Slot].GetNumber(population.GetCellId(finding.Kind, finding.Record, column.Slot));
        return day == ValueTable.NoNumber ? null : DateOnly.FromDayNumber(day);
    }
}
