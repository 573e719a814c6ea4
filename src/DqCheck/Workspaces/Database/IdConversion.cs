using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Keeps the ids of a history in the form that the setting asks for.</summary>
internal static class IdConversion
{
    private const string Name = "ids";

    /// <summary>Notes the form in a new history. Hashes the ids of one that has them plain.</summary>
    /// <exception cref="DqCheckException">The ids are hashed with another key, or are to be plain again.</exception>
    public static void Apply(SqliteConnection connection, IdHash hash)
    {
        if (ReadMark(connection) == hash.Mark)
            return;
        string? mark;
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            // Another process may have been faster.
            mark = ReadMark(connection);
            if (mark == hash.Mark)
                return;
            if (mark is not (null or IdHash.Plain))
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"{HistoryConnection.GetName(connection)} keeps ids as hashes that were made with another key, or the setting was turned off. "
                        + "Restore the key and the setting, or delete the file: DqCheck makes it again from the results."
                );
            if (mark == IdHash.Plain)
                HashAll(connection, hash);
            connection.Execute(
                "insert into settings (name, value) values (@name, @value) on conflict (name) do update set value = @value",
                ("@name", Name),
                ("@value", hash.Mark)
            );
            transaction.Commit();
        }

        // Plain ids may be left in parts of pages that are no longer used.
        if (mark is not null)
            connection.Execute("vacuum");
    }

    private static string? ReadMark(SqliteConnection connection) =>
        connection.Read("select value from settings where name = @name", r => r.GetString(0), ("@name", Name)).SingleOrDefault();

    private static void HashAll(SqliteConnection connection, IdHash hash)
    {
        var findings = connection.Read(
            "select id, fingerprint, client, episode, record_id from findings",
            r => (Id: r.GetInt64(0), Fingerprint: r.GetString(1), Client: r.GetString(2), Episode: r.GetString(3), Record: r.GetString(4))
        );
        using var update = new PreparedCommand(
            connection,
            "update findings set fingerprint = @2, client = @3, episode = @4, record_id = @5 where id = @1",
            5
        );
        foreach (var f in findings)
            update.Execute(f.Id, hash.Fingerprint(f.Fingerprint), hash.Client(f.Client), hash.Episode(f.Episode), hash.RecordId(f.Record));
    }
}
