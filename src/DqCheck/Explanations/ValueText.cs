using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Values in sentences and in cells.</summary>
internal static class ValueText
{
    /// <summary>
    /// A value for a sentence: a code with its meaning, a date as people write it; null where it must not be shown there, because it
    /// identifies a person or a record.
    /// </summary>
    public static string? Describe(Population population, int slot, int id)
    {
        var column = population.DataSet.Slots[slot];
        if (column.IsIdentifier)
            return null;
        if (id <= 0)
            return "blank";
        var code = column.List?.Find(population.Values[slot].GetText(id));
        return code is { Text: "Yes" or "No" }
            ? $"{code.Value} ({code.Text.ToLowerInvariant()})"
            : FindingText.FormatValue(population, slot, id);
    }

    /// <summary>A code of a column for a sentence.</summary>
    public static string DescribeCode(Column column, string code) => column.List?.Find(code)?.Label ?? code;

    /// <summary>The name of a column at the beginning of a sentence.</summary>
    public static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Creates a cell, in which ids of records are shown, but nothing that identifies a person.</summary>
    public static ExplainedCell CreateCell(Population population, int slot, int id, bool isNamed)
    {
        var column = population.DataSet.Slots[slot];
        if (id <= 0)
            return new(column, "", "", isNamed);
        if (column.IsHidden)
            return new(column, ExplainedCell.NotShown, "", isNamed);
        var values = population.Values[slot];
        var text = values.GetText(id);
        var day = column.Type == ColumnType.Date ? values.GetNumber(id) : ValueTable.NoNumber;
        var meaning = day != ValueTable.NoNumber ? RunDates.Format(day) : column.List?.Find(text)?.Text ?? "";
        return new(column, text, meaning, isNamed);
    }
}
