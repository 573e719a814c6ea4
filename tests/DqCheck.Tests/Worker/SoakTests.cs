using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace DqCheck.Tests.Worker;

/// <summary>
/// Many extracts of many sizes, dropped by several processes in several ways, while workers are killed and restarted at random, two at a
/// time.
/// </summary>
/// <remarks>
/// The number is set by the environment variable WORKER_SOAK; the figures are in the output of the test. See <c>docs/worker.md</c>.
/// </remarks>
public class SoakTests(ITestOutputHelper output)
{
    private const int Droppers = 3;

    private static readonly int Extracts = int.Parse(
        Environment.GetEnvironmentVariable("WORKER_SOAK") ?? "20",
        CultureInfo.InvariantCulture
    );
    private static readonly bool IsLarge = Extracts > 200;

    private readonly Random _random = new(20260401);

    [Fact]
    public void Every_extract_has_exactly_one_result_however_often_workers_are_killed()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var root = new WorkerRoot();
        using var sources = new TemporaryFolder();
        var dropped = Enumerable.Range(0, Extracts).Select(i => Make(sources, i)).ToList();
        Directory.CreateDirectory(root.PathTo("inbox"));
        // Every result of a month stays, so that it can be counted.
        root.WriteSettings("""{ "keepResults": 100, "keepHistoryMonths": 0 }""");

        var clock = Stopwatch.StartNew();
        var starts = 0;
        var kills = 0;
        WorkerProcess Worker()
        {
            starts++;
            return WorkerProcess.Start(root.Path, "--Checks", "2", "--Tries", "20", "--Profiles:default:Formats", "json,csv");
        }

        List<Process> droppers =
        [
            .. dropped.Chunk((Extracts + Droppers - 1) / Droppers).Select((part, i) => Drop(sources, root.PathTo("inbox"), i, part)),
        ];
        WorkerProcess[] workers = [Worker(), Worker()];
        try
        {
            while (!(droppers.All(d => d.HasExited) && root.IsIdle))
            {
                Assert.False(
                    clock.Elapsed > TimeSpan.FromSeconds(120 + (Extracts * 3)),
                    $"Not finished; {root.Done.Count} done.\n{workers[0].Output}"
                );
                Thread.Sleep(_random.Next(IsLarge ? 5000 : 1500, IsLarge ? 25_000 : 5000));
                if (root.IsIdle)
                    continue;
                Assert.All(workers, w => Assert.False(w.HasExited, w.Output));
                var victim = _random.Next(2);
                workers[victim].Dispose();
                kills++;
                workers[victim] = Worker();
            }
        }
        finally
        {
            foreach (var worker in workers)
                worker.Dispose();
            foreach (var dropper in droppers)
                dropper.Dispose();
        }

        AssertCounts(root, dropped);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Extracts} extracts in {clock.Elapsed.TotalSeconds:0} s, "
                    + $"{dropped.Sum(d => new FileInfo(d.Path).Length) / 1e6:0.0} MB, {dropped.Min(d => d.Rows)} to "
                    + $"{dropped.Max(d => d.Rows)} rows, {Droppers} droppers; {starts} starts of workers, {kills} kills; "
                    + $"{root.Done.Count} results, {dropped.Count(d => d.IsCopy)} checked before, {root.Failed.Count} failed, "
                    + $"{root.Notices.Count(n => n["outcome"] == "withdrawn")} withdrawn."
            )
        );
    }

    private sealed record DroppedExtract(string Path, int Rows, bool IsCopy, bool IsBad)
    {
        public string Name => System.IO.Path.GetFileName(Path);

        public string Sha256 => ComputeSha256(Path);
    }

    /// <summary>Every twentieth is the one before, its name in lower case; every twenty-fifth is no extract.</summary>
    private DroppedExtract Make(TemporaryFolder sources, int number)
    {
        var agency = $"N{1 + (number % 40):0000}";
        var name = $"{agency}-20140401-{new DateOnly(2014, 4, 30).AddDays(number / 40):yyyyMMdd}-TREAT-IN-K.csv";
        if (IsBad(number))
            return new(sources.Write(name, $"This is no extract, but note {number}.\n"), 1, false, true);
        var clients = _random.Next(12) == 0 ? _random.Next(300, IsLarge ? 3000 : 600) : _random.Next(1, 60);
        if (number % 20 == 13)
        {
            var before = Directory
                .GetFiles(sources.Path)
                .Single(f =>
                    f.Contains($"{new DateOnly(2014, 4, 30).AddDays((number - 1) / 40):yyyyMMdd}", StringComparison.Ordinal)
                    && f.Contains($"N{1 + ((number - 1) % 40):0000}-", StringComparison.Ordinal)
                );
            return new(
                sources.Write(Path.GetFileName(before).ToLowerInvariant(), File.ReadAllBytes(before)),
                1,
                !IsBad(number - 1),
                IsBad(number - 1)
            );
        }

        return new(
            // Other clients for each, so that no other extract of the agency has the same bytes.
            sources.Write(
                name,
                CleanExtract.Text([.. Enumerable.Range(number, clients).Select(c => SampleRows.Client(c).With(("AGNCY", agency)))])
            ),
            clients + 2,
            false,
            false
        );
    }

    private static string ComputeSha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static bool IsBad(int number) => number % 25 == 7;

    /// <summary>A process that drops extracts: by rename, by copying, or slowly in two halves.</summary>
    private static Process Drop(TemporaryFolder sources, string inbox, int number, IEnumerable<DroppedExtract> extracts)
    {
        var lines = extracts.Select(
            (e, i) =>
                (i % 3) switch
                {
                    0 => $"cp '{e.Path}' '{inbox}/{e.Name}.part' && mv '{inbox}/{e.Name}.part' '{inbox}/{e.Name}'",
                    1 => $"cp '{e.Path}' '{inbox}/{e.Name}'",
                    _ => $"head -c 1000 '{e.Path}' > '{inbox}/{e.Name}'; sleep 0.02; tail -c +1001 '{e.Path}' >> '{inbox}/{e.Name}'",
                } + (IsLarge ? "; sleep 0.2" : "; sleep 0.05")
        );
        return Process.Start("sh", [sources.Write($"drop{number}.sh", string.Join('\n', lines) + "\n")]);
    }

    private static void AssertCounts(WorkerRoot root, List<DroppedExtract> dropped)
    {
        // A result whose file was still being written does not count.
        var withdrawn = root.Notices.Where(n => n["outcome"] == "withdrawn").Select(n => n["id"]).ToHashSet();
        var notices = root.Notices.Where(n => !withdrawn.Contains(n["id"])).ToList();
        Assert.Equal(dropped.Count, notices.Select(n => n["id"]).Distinct().Count());
        Assert.Equal(dropped.Count, notices.Count);
        Assert.Equal(
            dropped.Select(d => d.Name).Where(n => n[0] == 'N').Order(StringComparer.Ordinal),
            notices.Select(n => n["extract"]).Where(n => n[0] == 'N').Order(StringComparer.Ordinal)
        );
        Assert.Equal(dropped.Count(d => d.IsCopy), notices.Count(n => n["outcome"] == "already-checked"));

        // What failed is there once, under its name.
        Assert.Equal(
            dropped.Where(d => d.IsBad).Select(d => d.Name).Order(StringComparer.Ordinal),
            root.Failed.Where(r => !File.Exists(root.PathTo(r, "withdrawn.txt")))
                .Select(r => Path.GetFileName(Directory.GetFiles(root.PathTo(r), "*.csv").Single()))
                .Order(StringComparer.Ordinal)
        );

        // Of the same bytes one is checked; which of the two, that came first. Its result is in the workspace and in the history once.
        var results = root.Done.Select(r => (Result: r, Extract: root.ExtractOf(r))).ToList();
        var bySha = results.ToDictionary(r => ComputeSha256(r.Extract));
        var good = dropped.Where(d => !d.IsBad).GroupBy(d => d.Sha256).ToList();
        Assert.Equal(good.Select(g => g.Key).Order(StringComparer.Ordinal), bySha.Keys.Order(StringComparer.Ordinal));
        foreach (var same in good)
        {
            var (result, extract) = bySha[same.Key];
            var stem = Path.GetFileNameWithoutExtension(extract);
            Assert.Contains(stem + ".csv", same.Select(d => d.Name));
            using var json = JsonDocument.Parse(File.ReadAllBytes(root.PathTo(result, stem + ".dqcheck.json")));
            Assert.Equal(same.Key, json.RootElement.GetProperty("extracts")[0].GetProperty("sha256").GetString());
            Assert.True(File.Exists(root.PathTo(result, stem + ".findings.csv")));
        }

        Assert.Equal(
            results.Select(r => Path.GetFileName(r.Extract)).Order(StringComparer.Ordinal),
            root.ReadHistory().Select(r => r.Extract).Order(StringComparer.Ordinal)
        );
        Assert.Empty(
            Directory.EnumerateFileSystemEntries(
                root.PathTo("workspaces", "default", "results"),
                ".*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            )
        );
    }
}
