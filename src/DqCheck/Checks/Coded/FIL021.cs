using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Values as a spreadsheet leaves them: large ids as powers of ten, dates as day counts or without their zeros, errors, lost zeros.</summary>
internal sealed partial class FIL021 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        Dictionary<int, string> signs = [];
        foreach (var values in population.Values)
        {
            if (SignIn(population, values) is { } sign) signs.Add(values.Column.Slot, sign);
        }

        return EachFile(population, (extract, file) => population.DataSet.Columns.Select(c => population.DataSet.Find(c.Name)!)
            .Where(c => signs.ContainsKey(c.Slot) && extract.Supplied[c.Slot]).Select(c => About(rule, file, signs[c.Slot], c.Name)));
    }

    private static string? SignIn(Population population, ValueTable values)
    {
        foreach (var id in values.Kept)
        {
            var utf8 = values.Utf8(id);
            if (utf8.Length > 24) continue;
            if (utf8.Contains((byte)'E') && PowerOfTen().IsMatch(values.Text(id))) return "A long number stands as a power of ten, such as 1.23E+10.";
            if (utf8[0] == (byte)'#' && CellError().IsMatch(values.Text(id))) return "A spreadsheet's error value, such as #NAME?, stands in place of a value.";
            if (values.Column.Type == ColumnType.Date && !values.IsOfType(id) && SerialDate().IsMatch(values.Text(id))) return "A date stands as a spreadsheet's day count, such as 41730.";
            if (values.Column.Type == ColumnType.Date && !values.IsOfType(id) && UnpaddedDate().IsMatch(values.Text(id))) return "A date has lost its leading zeros, such as 1/3/2014.";
        }

        return values.Column.Type == ColumnType.Id && LostZeros(population, values) ? "Some ids have lost their leading zeros: most have one length and begin with 0, others are shorter." : null;
    }

    private static bool LostZeros(Population population, ValueTable values)
    {
        if (!values.Kept.Any(id => values.Utf8(id)[0] == (byte)'0')) return false;
        var (table, lengths, all, shortest) = (population[values.Column.Kind], new int[25], 0, int.MaxValue);
        for (var record = 0; record < table.Count; record++)
        {
            var text = values.Utf8(table.Cell(record, values.Column.Slot));
            if (text.Length == 0) continue;
            all++;
            if (text[0] != (byte)'0') shortest = text.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? shortest : Math.Min(shortest, text.Length);
            else if (text.Length < lengths.Length) lengths[text.Length]++;
        }

        return lengths.Max() * 2 > all && shortest < Array.IndexOf(lengths, lengths.Max());
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
