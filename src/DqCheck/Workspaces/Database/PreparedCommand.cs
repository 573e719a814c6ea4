using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>A statement that is prepared once and run often, with the parameters @1, @2 and so on.</summary>
internal sealed class PreparedCommand : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedCommand(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + i.ToString(CultureInfo.InvariantCulture) });
    }

    /// <summary>Runs it; the number of rows it changed.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads a number; null where it gives no row.</summary>
    public long? ReadNumber(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return (long?)_command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    private void Set(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
