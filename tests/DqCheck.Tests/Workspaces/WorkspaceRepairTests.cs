using DqCheck.Workspaces;
using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces;

/// <summary>What is broken in a workspace is repaired from its results, or named.</summary>
public sealed class WorkspaceRepairTests : IDisposable
{
    private readonly TestWorkspace _workspace = new();

    public WorkspaceRepairTests()
    {
        _workspace.Check(new(2014, 3, 31), SampleRows.Client(1).With(("SEX", "Q")));
        _workspace.Check(new(2014, 4, 30), SampleRows.Client(1));
    }

    [Fact]
    public async Task A_sound_workspace_is_said_to_be()
    {
        var run = await CliRun.Execute("workspace", "check", _workspace.Path);
        Assert.Equal((0, "The workspace is sound. It holds 2 results.\n", ""), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_history_that_is_damaged_or_gone_is_made_again(bool isGone)
    {
        var before = ReadMonths();
        File.Delete(_workspace.PathTo("history.db"));
        if (!isGone)
            File.WriteAllText(_workspace.PathTo("history.db"), new string('x', 5_000));
        var repair = WorkspaceRepair.Run(_workspace.Workspace, CancellationToken.None);
        Assert.Empty(repair.Problems);
        Assert.Single(repair.Repaired);
        Assert.Equal(before, ReadMonths());
        Assert.Equal(!isGone, File.Exists(_workspace.PathTo("history.damaged-1.db")));
    }

    [Fact]
    public void What_cannot_be_repaired_is_named_with_its_place()
    {
        File.AppendAllText(_workspace.Store.List().First().Extracts[0], "more\n");
        File.WriteAllText(_workspace.Store.List().Last().FindingsFile, "rule\nx\n");
        File.AppendAllText(_workspace.PathTo("accepted.csv"), "bad,,\n");
        var problems = WorkspaceRepair.Run(_workspace.Workspace, CancellationToken.None).Problems;
        Assert.Contains(
            problems,
            p => p.StartsWith("2014-04/N0001: the kept extract is missing or has been changed", StringComparison.Ordinal)
        );
        Assert.Contains(problems, p => p.StartsWith("2014-03/N0001: the kept findings cannot be used.", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("accepted.csv line 2", StringComparison.Ordinal));
    }

    private List<(string, long, long, long)> ReadMonths()
    {
        using var history = HistoryDatabase.Open(_workspace.PathTo("history.db"), new());
        var series = _workspace.Store.List().First().Run.Series;
        return [.. history.ReadTrend(series).Months.Select(m => (m.Name, m.Opened, m.Fixed, m.Open))];
    }

    public void Dispose() => _workspace.Dispose();
}
