using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Deletes what a history no longer keeps.</summary>
internal static class Retention
{
    /// <summary>
    /// Deletes runs that are older than some months before the newest as-of date; the clock is never read. A finding that later runs know
    /// keeps the date on which it was first seen.
    /// </summary>
    /// <param name="connection">The history.</param>
    /// <param name="months">How many months are kept; 0: all.</param>
    public static void Apply(SqliteConnection connection, int months)
    {
        if (months == 0)
            return;
        var newest = connection.Read("select max(as_of) from runs", r => HistoryDates.Read(r, 0)).Single();
        if (newest is not { } day || (day.Year * 12) + day.Month <= months + 12)
            return;
        var first = ("@first", (object?)HistoryDates.Format(new DateOnly(day.Year, day.Month, 1).AddMonths(1 - months)));
        if (connection.Read("select 1 from runs where as_of < @first limit 1", _ => true, first).Count == 0)
            return;
        connection.Execute(
            """
            update findings set known_since = (select first_seen from finding_dates where finding = id)
            where id in (select finding from finding_dates where first_seen < @first)
            """,
            first
        );
        connection.Execute("delete from runs where as_of < @first", first);
        DeleteUnseen(connection);
    }

    /// <summary>Deletes findings that no run has seen.</summary>
    public static void DeleteUnseen(SqliteConnection connection) =>
        connection.Execute("delete from findings where not exists (select 1 from run_findings where finding = id and state = 'seen')");
}
