using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>Decides to which record each row belongs: what the table says, else the ruleset, else a guess.</summary>
internal static class RecordChoice
{
    public static IReadOnlyList<FieldRow> Choose(IReadOnlyList<FieldRow> rows, EditableTable columns, ImportLog log)
    {
        var known = columns.Lines.GroupBy(l => l["column"]).ToDictionary(g => g.Key, g => g.Last()["record"]);
        List<FieldRow> chosen = [];
        foreach (var row in rows)
        {
            // What a person wrote in the ruleset is surer than the title of a section.
            var record = row.IsRecordStated && row.Record.Length > 0 ? row.Record : known.GetValueOrDefault(row.Name, row.Record);
            var isGuess = record.Length == 0;
            if (isGuess)
                record = RecordNames.Guess(row.Name, row.Rules) is { Length: > 0 } guess ? guess : chosen.LastOrDefault()?.Record ?? "";
            if (record.Length == 0)
                log.Unused.Add(new(row.Place, row.Row, $"The table does not say to which record {row.Name} belongs. Add a column Record."));
            else if (!RecordNames.IsKnown(record))
                log.Unused.Add(new(row.Place, row.Row, $"{row.Name} belongs to the record {record}, which rulesets do not have."));
            else
                chosen.Add(row with { Record = record });
            if (isGuess && record.Length > 0)
                log.Remark(row, $"The table does not say to which record it belongs. Assumed: {record}. Check it.");
        }

        return chosen;
    }
}
