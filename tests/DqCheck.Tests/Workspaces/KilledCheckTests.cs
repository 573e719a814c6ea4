using System.Diagnostics;
using System.Globalization;
using DqCheck.Workspaces;
using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces;

/// <summary>
/// Checks in a workspace are killed at random moments: whatever was complete is there once, the rest is not there at all, and the next check
/// goes on.
/// </summary>
/// <remarks><c>WORKSPACE_KILL_ROUNDS</c> sets the number of checks that are killed.</remarks>
public sealed class KilledCheckTests : IDisposable
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("WORKSPACE_KILL_ROUNDS") ?? "3",
        CultureInfo.InvariantCulture
    );

    private readonly TestWorkspace _workspace = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(2014);

    [Fact]
    public void Nothing_is_lost_and_nothing_is_there_twice()
    {
        _workspace.WriteSettings("""{ "formats": ["json", "csv"], "keepResults": 100 }""");
        var asOf = new DateOnly(2014, 1, 31);
        var whole = TimeRun(WriteExtract(asOf, 0));
        var (killed, ended, recovered) = (0, 1, 0);
        for (var round = 1; round <= Rounds; round++)
        {
            asOf = new DateOnly(2014, 1, 31).AddMonths(round % 12);
            var before = CountResults();
            using var run = Start(WriteExtract(asOf, round));
            // Around the end, where the result is put in its place; how long that takes depends on what else the computer does.
            if (run.WaitForExit(whole * (0.6 + (0.5 * _random.NextDouble()))))
            {
                ended++;
                whole *= 0.9;
            }
            else
            {
                whole *= 1.03;
                run.Kill(entireProcessTree: true);
                run.WaitForExit();
                killed++;
            }

            // At any moment the history opens, is sound, and has no run that is not whole.
            using (var history = HistoryDatabase.Open(_workspace.PathTo("history.db"), new()))
                Assert.Equal([], history.Check());
            var repair = WorkspaceRepair.Run(_workspace.Workspace, CancellationToken.None);
            Assert.Equal([], repair.Problems);
            Assert.InRange(CountResults() - before, 0, 1);
            recovered += repair.Repaired.Count > 0 ? 1 : 0;
            AssertSound();
        }

        // What a killed check did not complete is checked again, like any extract.
        var last = TimeRun(WriteExtract(new(2015, 1, 31), Rounds + 1));
        Assert.True(last > TimeSpan.Zero);
        AssertSound();
        TestContext.Current.SendDiagnosticMessage(
            $"{Rounds} checks: {killed} killed, {ended} ended first, {recovered} completed by the next; {CountResults()} results, each once."
        );
    }

    private void AssertSound()
    {
        var runs = _workspace.Store.List().Select(r => r.Run.Id).ToList();
        Assert.Equal(runs.Count, runs.Distinct().Count());
        using var history = HistoryDatabase.Open(_workspace.PathTo("history.db"), new());
        Assert.All(runs, id => Assert.True(history.Has(id)));
        Assert.All(_workspace.Store.List(), r => Assert.NotEmpty(Directory.GetFiles(r.Folder, "*.dqcheck.json")));
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(_workspace.PathTo("results")),
            entry => Path.GetFileName(entry).StartsWith('.')
        );
    }

    private int CountResults() => _workspace.Store.List().Count();

    /// <summary>An extract that no other round has.</summary>
    private string WriteExtract(DateOnly asOf, int round) =>
        _folder.Write(
            TestWorkspace.GetFileName(asOf),
            CleanExtract.Text([
                .. Enumerable.Range(0, 40 + (round % 7)).Select(i => SampleRows.Client((round * 100) + i).With(("SEX", "Q"))),
            ])
        );

    private TimeSpan TimeRun(string extract)
    {
        var clock = Stopwatch.StartNew();
        using var run = Start(extract);
        run.WaitForExit();
        Assert.InRange(run.ExitCode, 0, 1);
        return clock.Elapsed;
    }

    private Process Start(string extract)
    {
        ProcessStartInfo start = new(BuiltPrograms.Cli) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "check", extract, "--workspace", _workspace.Path, "--quiet" })
            start.ArgumentList.Add(argument);
        var run = Process.Start(start)!;
        run.OutputDataReceived += (_, _) => { };
        run.ErrorDataReceived += (_, _) => { };
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();
        return run;
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }
}
