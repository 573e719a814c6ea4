using DqCheck.Reports;
using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Opens the file of a history, and puts the errors of SQLite into words.</summary>
internal static class HistoryConnection
{
    /// <summary>How long a process waits for another that writes.</summary>
    private const int BusySeconds = 60;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Opens the file; a new one can be read by its owner only.</summary>
    public static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        CreatePrivate(path);
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.GetFullPath(path),
                Mode = SqliteOpenMode.ReadWrite,
                ForeignKeys = true,
                Pooling = false,
                DefaultTimeout = BusySeconds,
            }.ConnectionString
        );
        try
        {
            connection.Open();
            // What is deleted is overwritten, so that nobody who was forgotten is left in a free page. 32 MB of pages are kept in memory.
            connection.Execute(
                "pragma journal_mode = delete; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -32768; "
                    + "pragma temp_store = memory"
            );
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does something with a history; errors of the file and of SQLite become messages for people.</summary>
    /// <exception cref="DqCheckException">The history is damaged, busy, or cannot be read or written.</exception>
    public static T Try<T>(string path, Func<T> action)
    {
        var name = Path.GetFileName(path);
        try
        {
            return action();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new DqCheckException(FaultKind.Usage, $"{name} is damaged. Run dqcheck workspace check.", cause: e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"Another program has been writing to {name} for more than a minute. Close it, then try again.",
                cause: e
            );
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(
                FaultKind.Output,
                $"{name} cannot be read or written. Check that the disk is not full and that you may write to the folder.",
                cause: e
            );
        }
    }

    /// <summary>The name of the file, without folder.</summary>
    public static string GetName(SqliteConnection connection) => Path.GetFileName(connection.DataSource);

    public static void Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Prepare(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Reads all rows of a query.</summary>
    public static List<T> Read<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> create,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Prepare(sql, parameters);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(create(reader));
        return rows;
    }

    /// <summary>A command with parameters, in the transaction of the connection.</summary>
    private static SqliteCommand Prepare(
        this SqliteConnection connection,
        string sql,
        ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        // A command of the connection belongs to its transaction.
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static void CreatePrivate(string path)
    {
        if (File.Exists(path))
            return;
        try
        {
            new FileStream(path, OutputLock.PrivateOptions(FileMode.CreateNew)).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process has just made it.
        }
    }
}
