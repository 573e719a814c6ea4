using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>
/// Values that a spreadsheet has changed: large ids as powers of ten, dates as day counts or without their zeros, errors, lost zeros.
/// </summary>
internal sealed partial class FIL021 : CodedRule
{
    private const string LostZeros =
        "Some ids have lost their leading zeros: most have the same length and begin with 0, but others are shorter.";

    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        Dictionary<(int File, int Slot), string> signs = [];
        foreach (var values in population.Values)
        {
            AddSigns(population, values, signs);
            if (values.Column.Type == ColumnType.Id)
                AddLostZeros(population, values, signs);
        }

        return ForEachExtract(
            population,
            (_, file) =>
                population
                    .DataSet.Columns.Select(c => population.DataSet.Find(c.Name)!)
                    .Where(c => signs.ContainsKey((file, c.Slot)))
                    .Select(c => CreateFileFinding(rule, file, signs[(file, c.Slot)], c.Name))
        );
    }

    /// <summary>Records the first changed value in each column of each file, including rows that will be rejected.</summary>
    private static void AddSigns(Population population, ValueTable values, Dictionary<(int, int), string> signs)
    {
        var slot = values.Column.Slot;
        var id = values.StoredIdOffset + values.LastBlankId + 1;
        var found = new Dictionary<int, string>();
        for (var file = 0; file < population.Extracts.Count; file++)
        {
            for (; id < population.Extracts[file].ValuesEnd.ElementAtOrDefault(slot); id++)
            {
                if (FindSign(values, id) is not { } sign)
                    continue;
                signs.TryAdd((file, slot), sign);
                found.Add(id, sign);
            }
        }

        // Values that an earlier extract held already.
        if (found.Count > 0 && population.Extracts.Count > 1)
            AddRecordSigns(population, values, (cell, _) => found.GetValueOrDefault(cell), signs);
    }

    private static string? FindSign(ValueTable values, int id)
    {
        var utf8 = values.GetUtf8(id);
        if (utf8.Length > 24)
            return null;
        if (utf8.Contains((byte)'E') && PowerOfTenPattern().IsMatch(values.GetText(id)))
            return "A long number has become a power of ten, such as 1.23E+10.";
        if (utf8[0] == (byte)'#' && CellErrorPattern().IsMatch(values.GetText(id)))
            return "A value has become a spreadsheet error, such as #NAME?.";
        if (values.Column.Type != ColumnType.Date || values.IsOfType(id))
            return null;
        if (SerialDatePattern().IsMatch(values.GetText(id)))
            return "A date has become a spreadsheet's day number, such as 41730.";
        return UnpaddedDatePattern().IsMatch(values.GetText(id)) ? "A date has lost its leading zeros, such as 1/3/2014." : null;
    }

    private static void AddLostZeros(Population population, ValueTable values, Dictionary<(int, int), string> signs)
    {
        if (!Enumerable.Range(values.StoredIdOffset + 1, values.Count - 1).Any(id => values.GetUtf8(id)[0] == (byte)'0'))
            return;
        var table = population[values.Column.Kind];
        var lengths = new int[25];
        var all = 0;
        for (var record = 0; record < table.Count; record++)
        {
            var text = values.GetUtf8(table.GetCellId(record, values.Column.Slot));
            if (text.Length == 0)
                continue;
            all++;
            if (text[0] == (byte)'0' && text.Length < lengths.Length)
                lengths[text.Length]++;
        }

        var usual = Array.IndexOf(lengths, lengths.Max());
        if (lengths[usual] * 2 > all)
            AddRecordSigns(
                population,
                values,
                (_, text) =>
                    text.Length > 0 && text.Length < usual && text[0] != (byte)'0' && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                        ? LostZeros
                        : null,
                signs
            );
    }

    /// <summary>Records the first changed value in each column of each file, on records that hold it.</summary>
    private static void AddRecordSigns(
        Population population,
        ValueTable values,
        Func<int, ReadOnlySpan<byte>, string?> signOf,
        Dictionary<(int, int), string> signs
    )
    {
        var kind = values.Column.Kind;
        var slot = values.Column.Slot;
        for (var record = 0; record < population[kind].Count; record++)
        {
            var cell = population[kind].GetCellId(record, slot);
            if (signOf(cell, values.GetUtf8(cell)) is not { } sign)
                continue;
            foreach (var row in population.GetRows(kind, record))
                signs.TryAdd((population.Rows.GetFile(row), slot), sign);
        }
    }

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?E\+[0-9]+$")]
    private static partial Regex PowerOfTenPattern();

    [GeneratedRegex(@"^#(NAME\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!)$")]
    private static partial Regex CellErrorPattern();

    [GeneratedRegex("^([2-5][0-9]{4}|60000)$")]
    private static partial Regex SerialDatePattern();

    [GeneratedRegex("^([1-9]/[0-9]{1,2}|[0-9]{1,2}/[1-9])/[0-9]{4}$")]
    private static partial Regex UnpaddedDatePattern();
}
