using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Cells that are merged into one. Rows count from 1 and columns from 0.</summary>
internal sealed partial record MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Parses a reference such as <c>A4:C5</c>; null where it is not one.</summary>
    public static MergedCells? Parse(string? reference) =>
        Reference().Match(reference ?? "") is { Success: true } m
            ? new(
                int.Parse(m.Groups["row1"].ValueSpan, CultureInfo.InvariantCulture),
                ParseColumn(m.Groups["column1"].ValueSpan),
                int.Parse(m.Groups["row2"].ValueSpan, CultureInfo.InvariantCulture),
                ParseColumn(m.Groups["column2"].ValueSpan)
            )
            : null;

    /// <summary>The position of a column from its letters: 0 for A.</summary>
    public static int ParseColumn(ReadOnlySpan<char> letters)
    {
        var number = 0;
        foreach (var letter in letters)
            number = (number * 26) + (letter - 'A' + 1);
        return number - 1;
    }

    /// <summary>The letters of a column: A for 0.</summary>
    public static string FormatColumn(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : FormatColumn((column / 26) - 1) + FormatColumn(column % 26);

    [GeneratedRegex("^(?<column1>[A-Z]{1,3})(?<row1>[0-9]{1,7}):(?<column2>[A-Z]{1,3})(?<row2>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
