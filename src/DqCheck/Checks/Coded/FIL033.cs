using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Checks.Coded;

/// <summary>Invisible characters within ids, codes, dates and numbers.</summary>
internal sealed class FIL033 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var found = population
            .DataSet.Columns.Select(c => population.DataSet.Find(c.Name)!)
            .Where(c => c.Type != ColumnType.Text)
            .SelectMany(c => Find(population, c))
            .ToLookup(f => f.File);
        return ForEachExtract(population, (_, file) => found[file].Select(f => CreateFinding(rule, f.Column, file, f.Lines, f.Words)));
    }

    private static RuleFinding CreateFinding(Rule rule, Column column, int file, IReadOnlyList<int> lines, string words) =>
        CreateFileFinding(
            rule,
            file,
            lines.Count == 0 ? words : $"{words} The value is on {Plural.FormatLines(lines)}.",
            column.Name,
            lines: lines
        );

    /// <summary>By file: the lines with such a value, and where the character stands in the first.</summary>
    private static IEnumerable<(int File, Column Column, IReadOnlyList<int> Lines, string Words)> Find(Population population, Column column)
    {
        var values = population.Values[column.Slot];
        var words = values
            .UnusualIds.Select(id => (Id: id, Words: InvisibleCharacters.Describe(values.GetText(id))))
            .Where(v => v.Words is not null)
            .ToDictionary(v => v.Id, v => v.Words!);
        if (words.Count == 0)
            return [];
        List<(int File, int Line, int Id)> places = [];
        for (var record = 0; record < population[column.Kind].Count; record++)
        {
            var id = population[column.Kind].GetCellId(record, column.Slot);
            if (!words.ContainsKey(id))
                continue;
            foreach (var row in population.GetRows(column.Kind, record))
                places.Add((population.Rows.GetFile(row), population.Rows.GetLine(row), id));
        }

        places.AddRange(
            population.RejectedRows.Where(r => r.Slot == column.Slot && words.ContainsKey(r.Value)).Select(r => (r.File, r.Line, r.Value))
        );
        // Values on rows that build no record: the line is not known.
        places.AddRange(words.Keys.Except(places.Select(p => p.Id).ToList()).Select(id => (FindFile(population, column.Slot, id), 0, id)));
        return places
            .GroupBy(p => p.File)
            .Select(file =>
                (
                    file.Key,
                    column,
                    (IReadOnlyList<int>)[.. file.Select(p => p.Line).Where(line => line > 0).Distinct().Order()],
                    words[file.MinBy(p => p.Line).Id]
                )
            );
    }

    /// <summary>The first file with a value.</summary>
    private static int FindFile(Population population, int slot, int id) =>
        population.Extracts.Index().First(e => e.Item.ValuesEnd.ElementAtOrDefault(slot) > id).Index;
}
