using System.Globalization;
using System.Text;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Candidates;

/// <summary>A field rule as code over the text of one cell.</summary>
internal static class CellRule
{
    /// <summary>Whether a cell that is not blank fails the rule.</summary>
    public static Func<string, bool> FailsBy(Rule rule, Column column, string letter, DateOnly lastDay) =>
        rule.Check switch
        {
            "date" => cell => Day(cell) is null,
            "future" => cell => Day(cell) > lastDay.DayNumber,
            "number" => cell => Number(cell) is null,
            "range" => cell =>
                Number(cell) is { } number && (number < column.Min || number > column.Max) && !column.AlsoAllowed.Contains(number),
            "pattern" => cell => !column.Pattern!.IsMatch(cell),
            "length" => cell => cell.Length > column.Length,
            "code" => cell => column.List!.Find(cell) is null,
            "code-set" => cell => column.List!.Find(cell) is { } code && !code.Sets.Contains(letter),
            _ => _ => false,
        };

    private static int? Day(string cell) => DateParser.TryParse(Encoding.UTF8.GetBytes(cell), out var day, out _, out _) ? day : null;

    private static int? Number(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
