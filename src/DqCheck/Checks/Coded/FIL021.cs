using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>
/// Values as a spreadsheet leaves them: large ids as powers of ten, dates as day counts or without their zeros, errors, lost zeros.
/// </summary>
internal sealed partial class FIL021 : CodedRule
{
    private const string LostZeros = "Some ids have lost their leading zeros: most have one length and begin with 0, others are shorter.";

    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        Dictionary<(int File, int Slot), string> signs = [];
        foreach (var values in population.Values)
        {
            NoteSigns(population, values, signs);
            if (values.Column.Type == ColumnType.Id)
                NoteLostZeros(population, values, signs);
        }

        return EachFile(
            population,
            (_, file) =>
                population
                    .DataSet.Columns.Select(c => population.DataSet.Find(c.Name)!)
                    .Where(c => signs.ContainsKey((file, c.Slot)))
                    .Select(c => About(rule, file, signs[(file, c.Slot)], c.Name))
        );
    }

    /// <summary>Notes the first sign in a column of each file, on rows that will be rejected too.</summary>
    private static void NoteSigns(Population population, ValueTable values, Dictionary<(int, int), string> signs)
    {
        var (slot, id, found) = (values.Column.Slot, values.BeforeKept + values.LastEmpty + 1, new Dictionary<int, string>());
        for (var file = 0; file < population.Extracts.Count; file++)
        {
            for (; id < population.Extracts[file].ValuesEnd.ElementAtOrDefault(slot); id++)
            {
                if (SignOf(values, id) is not { } sign)
                    continue;
                signs.TryAdd((file, slot), sign);
                found.Add(id, sign);
            }
        }

        // One that an extract before it held already.
        if (found.Count > 0 && population.Extracts.Count > 1)
            NoteRecords(population, values, (cell, _) => found.GetValueOrDefault(cell), signs);
    }

    private static string? SignOf(ValueTable values, int id)
    {
        var utf8 = values.Utf8(id);
        if (utf8.Length > 24)
            return null;
        if (utf8.Contains((byte)'E') && PowerOfTen().IsMatch(values.Text(id)))
            return "A long number stands as a power of ten, such as 1.23E+10.";
        if (utf8[0] == (byte)'#' && CellError().IsMatch(values.Text(id)))
            return "A spreadsheet's error value, such as #NAME?, stands in place of a value.";
        if (values.Column.Type != ColumnType.Date || values.IsOfType(id))
            return null;
        if (SerialDate().IsMatch(values.Text(id)))
            return "A date stands as a spreadsheet's day count, such as 41730.";
        return UnpaddedDate().IsMatch(values.Text(id)) ? "A date has lost its leading zeros, such as 1/3/2014." : null;
    }

    private static void NoteLostZeros(Population population, ValueTable values, Dictionary<(int, int), string> signs)
    {
        if (!Enumerable.Range(values.BeforeKept + 1, values.Count - 1).Any(id => values.Utf8(id)[0] == (byte)'0'))
            return;
        var (table, lengths, all) = (population[values.Column.Kind], new int[25], 0);
        for (var record = 0; record < table.Count; record++)
        {
            var text = values.Utf8(table.Cell(record, values.Column.Slot));
            if (text.Length == 0)
                continue;
            all++;
            if (text[0] == (byte)'0' && text.Length < lengths.Length)
                lengths[text.Length]++;
        }

        var usual = Array.IndexOf(lengths, lengths.Max());
        if (lengths[usual] * 2 > all)
            NoteRecords(
                population,
                values,
                (_, text) =>
                    text.Length > 0 && text.Length < usual && text[0] != (byte)'0' && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                        ? LostZeros
                        : null,
                signs
            );
    }

    /// <summary>Notes the first sign in a column of each file on the records that stand in it.</summary>
    private static void NoteRecords(
        Population population,
        ValueTable values,
        Func<int, ReadOnlySpan<byte>, string?> signOf,
        Dictionary<(int, int), string> signs
    )
    {
        var (kind, slot) = (values.Column.Kind, values.Column.Slot);
        for (var record = 0; record < population[kind].Count; record++)
        {
            var cell = population[kind].Cell(record, slot);
            if (signOf(cell, values.Utf8(cell)) is not { } sign)
                continue;
            foreach (var row in population.RowsOf(kind, record))
                signs.TryAdd((population.Rows.File(row), slot), sign);
        }
    }

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+[0-9]+$")]
    private static partial Regex PowerOfTen();

    [GeneratedRegex(@"^#(NAME\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!)$")]
    private static partial Regex CellError();

    [GeneratedRegex("^([2-5][0-9]{4}|60000)$")]
    private static partial Regex SerialDate();

    [GeneratedRegex("^([1-9]/[0-9]{1,2}|[0-9]{1,2}/[1-9])/[0-9]{4}$")]
    private static partial Regex UnpaddedDate();
}
