using DqCheck.Trends;
using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>
/// The history of a workspace, <c>history.db</c>: its runs, their figures, and what became of each finding. No value of an extract is
/// stored.
/// </summary>
/// <remarks>
/// <para>
/// SQLite by Microsoft.Data.Sqlite, with SQL of our own and numbered scripts: a handful of statements need no EF Core, which cannot be
/// compiled to machine code without tools of its own.
/// </para>
/// <para>
/// A rollback journal, not a write-ahead log: workspaces lie on network drives, where a write-ahead log does not work, and one file is
/// easier to back up. Everything is written through to the disk (<c>synchronous=full</c>). While one process writes, others wait up to a
/// minute.
/// </para>
/// </remarks>
internal sealed class HistoryDatabase : IDisposable
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly HistoryOptions _options;
    private readonly IdHash _hash;

    private HistoryDatabase(string path, SqliteConnection connection, HistoryOptions options)
    {
        _path = path;
        _connection = connection;
        _options = options;
        _hash = new(options.IdKey);
    }

    /// <summary>Opens a history; makes it where there is none, and brings an earlier version up to date.</summary>
    /// <exception cref="DqCheckException">
    /// The file is damaged, made by a later version, kept with another key, busy, or cannot be read or written.
    /// </exception>
    public static HistoryDatabase Open(string path, HistoryOptions options) =>
        HistoryConnection.Try(
            path,
            () =>
            {
                var connection = HistoryConnection.Open(path);
                try
                {
                    HistoryMigrations.Apply(connection, HistoryMigrations.Scripts);
                    IdConversion.Apply(connection, new IdHash(options.IdKey));
                    return new HistoryDatabase(path, connection, options);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            }
        );

    /// <summary>Whether the history has a run.</summary>
    public bool Has(string id) => Try(() => HasRun(id));

    /// <summary>
    /// Adds a run with its findings, or nothing if it is there already; then deletes runs past their retention. Runs of one series and as-of
    /// date are in the order in which they are added.
    /// </summary>
    public void Add(HistoryRun run, IEnumerable<HistoryFinding> findings) =>
        Write(() =>
        {
            if (HasRun(run.Id))
                return;
            new RunWriter(_connection, _hash).Write(run, findings);
            Retention.Apply(_connection, _options.RetentionMonths);
        });

    /// <summary>The trend up to the as-of date of a run, as it is with the run; the history stays as it was.</summary>
    public Trend Preview(HistoryRun run, IEnumerable<HistoryFinding> findings) =>
        Try(() =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            if (!HasRun(run.Id))
                new RunWriter(_connection, _hash).Write(run, findings);
            return ReadUpTo(run.Series, run.AsOf);
        });

    /// <summary>The trend of a series; with a date as it was after the runs up to then.</summary>
    public Trend ReadTrend(string series, DateOnly? upTo = null) =>
        Try(() =>
        {
            using var transaction = _connection.BeginTransaction(deferred: upTo is null);
            return ReadUpTo(series, upTo);
        });

    /// <summary>Removes a run; does nothing if it is not there.</summary>
    public void Remove(string id) =>
        Write(() =>
        {
            _connection.Execute("delete from runs where id = @id", ("@id", id));
            Retention.DeleteUnseen(_connection);
        });

    /// <summary>Deletes all findings of a client, at every agency; says how many there were.</summary>
    public int Forget(string client)
    {
        var number = 0;
        Write(() =>
        {
            var condition = "where client = @client";
            var parameter = ("@client", (object?)_hash.Client(client));
            _connection.Execute(
                $"""
                update runs set finding_count = finding_count
                  - (select count(*) from run_findings join findings on id = finding {condition} and run = sequence)
                """,
                parameter
            );
            number = _connection.Read($"delete from findings {condition} returning 1", _ => 1, parameter).Count;
        });
        return number;
    }

    /// <summary>What is wrong with the history: sentences, none where it is sound.</summary>
    public IReadOnlyList<string> Check() => Try(() => HistoryCheck.Run(_connection));

    public void Dispose() => _connection.Dispose();

    /// <summary>Reads the trend in a transaction that ends without being committed: later runs are left out by deleting them.</summary>
    private Trend ReadUpTo(string series, DateOnly? upTo)
    {
        if (upTo is { } day)
            _connection.Execute(
                "delete from runs where series = @series and as_of > @day",
                ("@series", series),
                ("@day", HistoryDates.Format(day))
            );
        return TrendReader.Read(_connection, series);
    }

    private bool HasRun(string id) => _connection.Read("select 1 from runs where id = @id", _ => true, ("@id", id)).Count > 0;

    private void Write(Action write) =>
        Try(() =>
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            write();
            transaction.Commit();
            return true;
        });

    private T Try<T>(Func<T> action) => HistoryConnection.Try(_path, action);
}
