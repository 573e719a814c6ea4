using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Brings a history to the version that the program knows, one numbered script after another.</summary>
internal static class HistoryMigrations
{
    /// <summary>The first script makes version 1 of an empty file, each further one the next version. A script never changes.</summary>
    public static readonly IReadOnlyList<string> Scripts = [FirstVersion.Script];

    /// <summary>Runs the scripts that the history does not have yet, each in a transaction of its own.</summary>
    /// <exception cref="DqCheckException">A later version of DqCheck made the history, or another program the file.</exception>
    public static void Apply(SqliteConnection connection, IReadOnlyList<string> scripts)
    {
        while (true)
        {
            var version = GetVersion(connection);
            if (version > scripts.Count)
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{HistoryConnection.GetName(connection)} was made by a later version of DqCheck. Use that version, or a later one."
                );
            if (version == scripts.Count)
                return;
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another process may have been faster.
            if (GetVersion(connection) != version)
                continue;
            if (version == 0 && connection.Read("select count(*) from sqlite_master", r => r.GetInt64(0)).Single() > 0)
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{HistoryConnection.GetName(connection)} is the database of another program. Move it away; DqCheck will make its own."
                );
            connection.Execute(scripts[version]);
            connection.Execute(FormattableString.Invariant($"pragma user_version = {version + 1}"));
            transaction.Commit();
        }
    }

    public static int GetVersion(SqliteConnection connection) => connection.Read("pragma user_version", r => r.GetInt32(0)).Single();
}
