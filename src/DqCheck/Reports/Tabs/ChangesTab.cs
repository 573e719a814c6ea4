using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;

namespace DqCheck.Reports.Tabs;

/// <summary>
/// The tab of changes since an earlier check: findings that are fixed, no longer checkable or new. Findings still open are on the other
/// tabs.
/// </summary>
internal static class ChangesTab
{
    public static void Add(ITabWriter output, ResultView view, ChangeRows rows) =>
        output.Write(new Tab<ChangeLine>(TabNames.Changes, Columns(view), Rows(view, rows)));

    private static TabColumn<ChangeLine>[] Columns(ResultView view) =>
        [
            new("What happened", 20, line => line.What) { Note = note => note.Label },
            new("Client", 13, line => line.Client),
            .. OptionalColumns.ForPeople<ChangeLine>(view, line => (line.Client, line.Episode)),
            new("Episode", 13, line => line.Episode),
            new("What was found", 42, line => line.Message) { Note = note => note.Sentence },
            new("Why", 40, line => line.Why),
            new("Since", 11, line => line.Since),
            new("Severity", 11, line => line.Severity) { IsSeverity = true },
            new("Column", 11, line => line.Field),
            new("Record", 13, line => line.Record, Print: false),
            new("Record id", 13, line => line.RecordId, Print: false),
            new("Agency", 8, line => line.Agency, Print: false),
            new("Extract", 22, line => line.Extract, Print: false),
            new("Rule", 17, line => line.Rule, Print: false),
            new("Fingerprint", 18, line => line.Fingerprint, Print: false),
        ];

    private static IEnumerable<TabRow<ChangeLine>> Rows(ResultView view, ChangeRows rows)
    {
        foreach (var missing in view.Result.Monthly?.MissingWaits ?? [])
            yield return new(ChangeLine.From(missing, view.Result.Monthly!.PreviousWorkbook.File));
        if (view.Result.Changes is not { } changes)
            yield break;
        foreach (var missing in rows.Missing)
            yield return new(ChangeLine.From(missing));
        if (rows.OmittedMissing > 0)
            yield return new(
                new TabNote(
                    $"{Plural.FormatNumber(rows.OmittedMissing)} more that are fixed or no longer checkable are not shown here. "
                        + $"All are in {view.GetFileName(JsonOutput.Result)}, by fingerprint."
                ),
                Tone.Note
            );
        foreach (
            var tally in view.Result.Checks.Rules.Where(r =>
                DetailFindings.IsSingleRow(r) && changes.ByRule.GetValueOrDefault(r.Rule.Id).New > 0
            )
        )
            yield return new(ChangeLine.From(new FindingLine(tally), view));
        foreach (var line in FindingLine.Create(rows.New))
            yield return new(ChangeLine.From(line, view));
        if (rows.OmittedNew > 0)
            yield return new(
                new TabNote(
                    $"{Plural.FormatNumber(rows.OmittedNew)} more that are new are not shown here. "
                        + $"All are in {view.GetFileName(CsvOutput.Findings)}."
                ),
                Tone.Note
            );
    }
}
