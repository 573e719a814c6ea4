using System.Globalization;
using System.Text;
using DqCheck.Extracts;

namespace DqCheck.LocalTables;

/// <summary>A line of a local table, joined to the extract.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Values">The values by column, as they are compared.</param>
internal sealed record LocalRow(LocalTableDefinition Table, int Line, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Index of the client that it joins; -1 for none.</summary>
    public int Client { get; init; } = -1;

    /// <summary>Index of the episode that it joins, if it names one; -1 for none.</summary>
    public int Episode { get; init; } = -1;

    /// <summary>The person whom it is about, by which people are counted once.</summary>
    public required string Person { get; init; }

    /// <summary>The key of that person in counts.</summary>
    public required ulong Key { get; init; }

    /// <summary>The value of a column; blank where it has none.</summary>
    public string this[string column] => Values.GetValueOrDefault(column, "");

    /// <summary>The day number of a date; null where it is none.</summary>
    public int? GetDay(string column) => ParseDay(this[column]);

    /// <summary>All values in the order of the columns: the same for two lines that say the same.</summary>
    public static string GetContent(LocalTableDefinition table, IReadOnlyDictionary<string, string> values) =>
        string.Join('\u001F', table.Columns.Select(c => values.GetValueOrDefault(c.Name, "")).Prepend(table.Id));

    /// <summary>The day number of a text; null where it is not a date. The date of a cell of a workbook reads 30 April 2014.</summary>
    public static int? ParseDay(string text) =>
        text.Length == 0 ? null
        : DateParser.TryParse(Encoding.UTF8.GetBytes(text), out var day, out _, out _) ? day
        : DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.DayNumber
        : null;
}
