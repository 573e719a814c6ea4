using DqCheck.Workspaces.Database;
using Microsoft.Data.Sqlite;
using static DqCheck.Tests.Workspaces.Database.HistorySample;

namespace DqCheck.Tests.Workspaces.Database;

/// <summary>The file of the history: its versions, what damages it, and who else has it open.</summary>
public sealed class HistoryFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("history.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_version_1_is_brought_up_to_date_and_keeps_what_it_holds()
    {
        File.Copy(System.IO.Path.Combine(RepositoryPaths.Root, "fixtures", "history", "version-1.db"), Path);
        using var history = HistoryDatabase.Open(Path, new());

        Assert.Equal([(2L, 0L, 2L), (1, 1, 2)], history.ReadTrend(Series).Months.Select(m => (m.Opened, m.Fixed, m.Open)));
        Assert.Equal([], history.Check());
        history.Add(Run(3, "3"), Some("c"));
        Assert.True(history.Has("3"));
    }

    [Fact]
    public void Each_script_runs_once_and_those_that_came_before_are_kept()
    {
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), Some("a"));
        using (var connection = HistoryConnection.Open(Path))
        {
            string[] scripts = [.. HistoryMigrations.Scripts, "alter table runs add column note text not null default 'none'"];
            HistoryMigrations.Apply(connection, scripts);
            HistoryMigrations.Apply(connection, scripts);

            Assert.Equal(scripts.Length, HistoryMigrations.GetVersion(connection));
            Assert.Equal([("1", "none")], connection.Read("select id, note from runs", r => (r.GetString(0), r.GetString(1))));
        }
    }

    [Fact]
    public void A_script_that_fails_leaves_the_version_before()
    {
        HistoryDatabase.Open(Path, new()).Dispose();
        using var connection = HistoryConnection.Open(Path);
        var before = HistoryMigrations.GetVersion(connection);
        Assert.Throws<SqliteException>(() =>
            HistoryMigrations.Apply(connection, [.. HistoryMigrations.Scripts, "create table half (a); insert into nothing values (1)"])
        );

        Assert.Equal(before, HistoryMigrations.GetVersion(connection));
        Assert.Empty(connection.Read("select 1 from sqlite_master where name = 'half'", _ => true));
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused()
    {
        using (var connection = HistoryConnection.Open(Path))
            connection.Execute("pragma user_version = 99");

        Assert.Contains("made by a later version of DqCheck", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_of_another_program_is_refused()
    {
        using (var connection = HistoryConnection.Open(Path))
            connection.Execute("create table theirs (a)");

        Assert.Contains("the database of another program", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_a_database_is_damaged()
    {
        _folder.Write("history.db", string.Concat(Enumerable.Repeat("not a database, ", 1000)));

        Assert.Contains("damaged. Run dqcheck workspace check", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(30_000)]
    public void A_file_that_is_cut_off_is_damaged(long length)
    {
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), Some([.. Enumerable.Range(0, 500).Select(i => $"{i}")]));
        using (var file = File.OpenWrite(Path))
            file.SetLength(length);

        var fault = Assert.Throws<DqCheckException>(() =>
        {
            using var history = HistoryDatabase.Open(Path, new());
            history.ReadTrend(Series);
        });
        Assert.Contains("damaged. Run dqcheck workspace check", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_opens_and_is_read_while_another_process_writes()
    {
        using (var history = HistoryDatabase.Open(Path, new()))
            history.Add(Run(1, "1"), Some("a"));
        using var other = HistoryConnection.Open(Path);
        using var transaction = other.BeginTransaction(deferred: false);
        other.Execute("delete from runs");

        using var reader = HistoryDatabase.Open(Path, new());
        Assert.True(reader.Has("1"));
        Assert.Single(reader.ReadTrend(Series).Months);
    }

    [Fact]
    public void Findings_that_fail_half_way_leave_no_part_of_the_run()
    {
        using var history = HistoryDatabase.Open(Path, new());
        Assert.Throws<DqCheckException>(() => history.Add(Run(1, "1"), Some("a").Concat(Fail())));

        Assert.False(history.Has("1"));
        Assert.Equal([], history.Check());

        static IEnumerable<HistoryFinding> Fail()
        {
            yield return Finding("b");
            throw new IOException("The network has gone.");
        }
    }

    [Fact]
    public void A_run_that_is_not_whole_is_reported()
    {
        using var history = HistoryDatabase.Open(Path, new());
        history.Add(Run(1, "january"), Some("a", "b"));
        using (var connection = HistoryConnection.Open(Path))
            connection.Execute("delete from run_findings where finding = 1; delete from figures");

        Assert.Equal(["Run january has 0 of its 4 figures.", "Run january has 1 of its 2 findings."], history.Check());
    }

    private string Refusal() => Assert.Throws<DqCheckException>(() => HistoryDatabase.Open(Path, new())).Message;
}
