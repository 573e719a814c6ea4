using System.Globalization;
using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces.Database;

/// <summary>A process that writes the history is killed at random moments: every run is whole or absent, and none is there twice.</summary>
public sealed class HistoryKillTests(ITestOutputHelper output)
{
    /// <summary>How often it is killed; the environment variable HISTORY_KILL_ROUNDS raises it.</summary>
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("HISTORY_KILL_ROUNDS") ?? "5",
        CultureInfo.InvariantCulture
    );

    /// <summary>A history gets slower as it grows: after as many rounds a new one begins.</summary>
    private const int RoundsPerFile = 20;

    private const int MaxMilliseconds = 150;

    [Fact]
    public void Killed_at_random_moments_the_history_is_sound_and_nothing_is_lost_or_there_twice()
    {
        var random = new Random(20140430);
        var (runs, journals) = (0, 0);
        foreach (var rounds in Enumerable.Range(0, Rounds).Chunk(RoundsPerFile))
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("history.db");
            var added = 0;
            foreach (var _ in rounds)
            {
                added = Math.Max(added, WriteAndKill(path, random.Next(MaxMilliseconds)));
                journals += File.Exists(path + "-journal") ? 1 : 0;
                added = CheckHistory(path, added);
            }

            runs += added;
        }

        output.WriteLine($"{Rounds} kills, {runs} runs added, {journals} kills in the middle of writing.");
    }

    /// <summary>Starts the process, waits for its first run and a while longer, and kills it. The number of runs that it has added.</summary>
    private static int WriteAndKill(string path, int milliseconds)
    {
        using var process = HistoryWriterProcess.Start(path);
        var first = process.StandardOutput.ReadLine();
        process.WaitForExit(milliseconds);
        process.Kill();
        var last = process.StandardOutput.ReadToEnd().Split('\n').Where(l => l.Trim().Length > 0).Prepend(first!).Last();
        process.WaitForExit();
        return int.Parse(last, CultureInfo.InvariantCulture) + 1;
    }

    /// <summary>Checks the history, and counts its runs. One run more than was confirmed can be there: it was killed before it said so.</summary>
    private static int CheckHistory(string path, int confirmed)
    {
        using var history = HistoryDatabase.Open(path, new() { RetentionMonths = 0 });
        Assert.Equal([], history.Check());
        var ids = HistoryDatabaseReader.ReadRuns(path);
        Assert.Equal(
            Enumerable.Range(0, ids.Count).Select(i => (HistoryWriterProcess.GetId(i), HistoryWriterProcess.FindingsPerRun, 4)),
            ids
        );
        Assert.InRange(ids.Count, confirmed, confirmed + 1);
        return ids.Count;
    }
}
