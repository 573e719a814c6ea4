using System.Globalization;
using DqCheck.Worker.CrashPoints;

namespace DqCheck.Tests.Worker.CrashPoints;

/// <summary>
/// The worker is killed at every step of the way of an extract; the next one finishes, and nothing is lost, half done or done twice.
/// </summary>
public class CrashRecoveryTests
{
    /// <summary>The number of rounds for every step; the environment variable WORKER_KILL_ROUNDS raises it.</summary>
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("WORKER_KILL_ROUNDS") ?? "1",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void Killed_at_every_step_nothing_is_lost_half_done_or_done_twice()
    {
        using var root = new WorkerRoot();
        Directory.CreateDirectory(root.PathTo("mail"));
        string[] settings =
        [
            "--Tries",
            "100",
            "--Profiles:default:Formats",
            "json,csv",
            "--Profiles:default:Audience",
            "commissioner",
            "--Mail:Pickup",
            "mail",
            "--Mail:From",
            "dqcheck@service.example",
            "--Mail:To",
            "data@service.example",
        ];
        // Every result of a month stays, and that of each later day takes the place of the one before.
        root.WriteSettings("""{ "keepResults": 100, "keepHistoryMonths": 0 }""");
        List<string> dropped = [];
        List<string> bad = [];
        foreach (var step in Enumerable.Range(0, Rounds).SelectMany(_ => CrashPoint.Steps))
        {
            // Of one agency, each of a later as-of date, so that every result also becomes the one before of another. Only an extract that
            // cannot be checked is given a name.
            var name = Month(dropped.Count + bad.Count);
            var isBad = step == "named";
            root.DropExtract(name, isBad ? "no extract" : CleanExtract.Text([.. SampleRows.Clients(3 + dropped.Count)]));
            (isBad ? bad : dropped).Add(name);
            using var worker = WorkerProcess.StartToCrash(step, root.Path, settings);
            Assert.False(worker.WaitForExit() is 0 or 2, worker.Output);
        }

        using var last = WorkerProcess.Start(root.Path, settings);
        last.WaitUntil(() => root.IsIdle, "everything is done");

        var byExtract = root.Done.ToDictionary(r => Path.GetFileName(root.ExtractOf(r)));
        Assert.Equal(dropped.Order(StringComparer.Ordinal), byExtract.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            bad.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            root.Failed.Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.All(
            byExtract,
            result =>
            {
                var name = Path.GetFileNameWithoutExtension(result.Key);
                Assert.Equal(
                    [
                        "kept/claim",
                        $"kept/extracts/{name}.csv",
                        $"kept/{name}.findings.csv",
                        "kept/figures.json",
                        "kept/reasons.csv",
                        "kept/run.json",
                        "kept/workbooks.json",
                        $"{name}.dqcheck.json",
                        $"{name}.due.csv",
                        $"{name}.findings.csv",
                    ],
                    Directory
                        .EnumerateFiles(root.PathTo(result.Value), "*", SearchOption.AllDirectories)
                        .Select(f => Path.GetRelativePath(root.PathTo(result.Value), f).Replace('\\', '/'))
                        .OrderBy(f => f.StartsWith("kept/", StringComparison.Ordinal) ? 0 : 1)
                        .ThenBy(
                            f =>
                                f.Contains("extracts", StringComparison.Ordinal)
                                    ? "kept/d"
                                    : f.Replace(name, "f", StringComparison.Ordinal),
                            StringComparer.Ordinal
                        )
                );
            }
        );
        // The copies are in the same order as the results.
        Assert.Equal(root.Done.Select(r => r.Replace("/results/", "/commissioner/", StringComparison.Ordinal)), root.Copies);
        Assert.All(
            byExtract,
            result =>
                Assert.StartsWith(
                    Path.GetFileNameWithoutExtension(result.Key) + ".commissioner.",
                    Path.GetFileName(root.FindFile(result.Value.Replace("/results/", "/commissioner/", StringComparison.Ordinal), ".json")),
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(dropped, root.ReadHistory().Select(r => r.Extract));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(root.PathTo("workspaces", "default", "results")),
            f => Path.GetFileName(f)[0] == '.'
        );
        Assert.Equal(
            [.. dropped.Concat(bad).Order(StringComparer.Ordinal)],
            root.Notices.Select(n => n["extract"]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            root.Notices.Select(n => n["id"]).Order(StringComparer.Ordinal),
            root.Files("mail").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(dropped.Count, root.Files("state/ledger").Count);
        Assert.Equal(dropped.SkipLast(1).Prepend(null), dropped.Select(d => root.PreviousFileNames(byExtract[d]).SingleOrDefault()));
    }

    [Fact]
    public void The_next_month_waits_for_one_that_was_left_behind()
    {
        using var root = new WorkerRoot();
        LeaveClaim(root, at: "claimed");
        root.DropExtract(Month(1), CleanExtract.Text());
        var held = root.HoldLocks("content");
        using var worker = InProcessWorker.Start(root, "Checks=2");
        worker.WaitUntil(() => worker.Health.Running > 0, "the one left behind is under way");
        worker.WaitForFurtherPolls();
        Assert.Equal([root.PathTo("inbox", Month(1))], root.Files("inbox"));

        foreach (var one in held)
            one.Dispose();
        worker.WaitUntilIdle();
        Assert.Equal([Month(0)], root.PreviousFileNames(WorkerRoot.Result("2014-05")));
    }

    [Fact]
    public void A_result_that_was_placed_and_not_remembered_waits_for_others_of_its_series()
    {
        using var root = new WorkerRoot();
        LeaveClaim(root, at: "placed");
        var held = root.HoldLocks("series");
        using var worker = InProcessWorker.Start(root, "Checks=2");
        worker.WaitForFurtherPolls();
        Assert.Empty(root.Notices);

        foreach (var one in held)
            one.Dispose();
        worker.WaitUntilIdle();
        Assert.Single(root.Notices);
    }

    private static void LeaveClaim(WorkerRoot root, string at)
    {
        root.DropExtract(Month(0), CleanExtract.Text(SampleRows.Client(1)));
        using var worker = WorkerProcess.StartToCrash(at, root.Path, "--Profiles:default:Formats", "json,csv");
        Assert.False(worker.WaitForExit() is 0 or 2, worker.Output);
    }

    /// <summary>Extracts of one agency, each of a later as-of date.</summary>
    private static string Month(int number) => $"N0001-20140401-{new DateOnly(2014, 4, 30).AddDays(number):yyyyMMdd}-TREAT-IN-K.csv";
}
