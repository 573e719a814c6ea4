using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Dates as the history stores them: texts such as 2014-04-30, whose order is that of the days.</summary>
internal static class HistoryDates
{
    private const string Layout = "yyyy-MM-dd";

    public static string Format(DateOnly date) => date.ToString(Layout, CultureInfo.InvariantCulture);

    /// <summary>A date of a row; null where it is blank.</summary>
    public static DateOnly? Read(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), Layout, CultureInfo.InvariantCulture);
}
