namespace DqCheck.Benchmarks;

/// <summary>The whole of the benchmarks, from publishing to the page of results.</summary>
internal static class FullBenchmark
{
    /// <summary>Behind the size of extracts that are written as a real exporter writes them.</summary>
    public const string AsExported = " as exported";

    private const int Small = 100_000;

    private const int Large = 1_000_000;

    private const int Huge = 5_000_000;

    private const int Agencies = 50;

    private const int Startups = 10;

    public static int Run(bool quick, string work, string results)
    {
        Directory.CreateDirectory(work);
        var dqcheck = Path.Combine(Publish("src/DqCheck.Cli", work, "published", whole: !quick), "dqcheck");
        var extracts = new BenchmarkExtracts(dqcheck, work);
        var whole = Publish("tests/DqCheck.Benchmarks", work, "candidates", whole: !quick);
        var beforehand = quick ? whole : Publish("tests/DqCheck.Benchmarks", work, "beforehand", whole: false);
        var candidates = new CandidateList(Path.Combine(whole, "DqCheck.Benchmarks"), Path.Combine(beforehand, "DqCheck.Benchmarks"));
        var field = candidates.All();
        var startup = Startup(dqcheck, extracts.WithRows(100));
        var counted = CandidateRunner.Run([candidates.CountedOnRows], SizeName(Small), [extracts.WithRows(Small)], 1)[0];
        List<CandidateResult> scores = [];
        foreach (var rows in quick ? [Small] : new[] { Small, Large })
        {
            Add(field, SizeName(rows), [extracts.WithRows(rows)], quick ? 1 : 3);
            if (!quick)
                Add(field, ExportedSizeName(rows), [extracts.AsExported(rows)], 3);
        }

        if (!quick)
        {
            Add(
                field.Where(c => c is { Name: CandidateList.Everything or CandidateList.Workbook, Cores: 2 }),
                $"{SizeName(Large)}, every one wrong",
                [extracts.WrongEverywhere(Large)],
                1
            );
            Add(
                field.Where(c => c is { Name: CandidateList.Everything or CandidateList.Workbook, Cores: 2 }),
                $"{SizeName(Large)} of data set R",
                [extracts.OfR(Large)],
                1
            );
            Add(field.Where(c => c.IsForHuge), SizeName(Huge), [extracts.WithRows(Huge)], 1);
            Add(field.Where(c => c.IsForHuge), ExportedSizeName(Huge), [extracts.AsExported(Huge)], 1);
            Add(
                field.Where(c => c is { Name: CandidateList.Everything, Cores: 2 }),
                $"{SizeName(Huge)}, {Agencies} agencies",
                extracts.Union(Agencies, Huge),
                1
            );
        }

        Console.WriteLine($"Written: {results}");
        return 0;

        // The page is written after every size, so that an interrupted benchmark keeps its results.
        void Add(IEnumerable<Candidate> candidates, string size, IReadOnlyList<string> files, int turns)
        {
            scores.AddRange(CandidateRunner.Run([.. candidates], size, files, turns));
            File.WriteAllText(results, new ResultsPage(scores, counted, startup, quick).Text());
        }
    }

    private static string SizeName(int rows) => $"{rows:N0} rows";

    private static string ExportedSizeName(int rows) => SizeName(rows) + AsExported;

    /// <summary>
    /// A project with its runtime: as dqcheck is shipped for Linux, machine code as a whole, which takes minutes; or compiled beforehand,
    /// and again on the way. Gives the folder.
    /// </summary>
    private static string Publish(string project, string work, string name, bool whole)
    {
        var folder = Path.Combine(work, whole ? name : $"{name}-r2r");
        var build = Path.Combine(work, whole ? "build" : "build-r2r");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        string[] compiled = whole ? [] : ["-p:PublishReadyToRun=true"];
        var (output, code, _) = ExternalProgram.Run(
            "dotnet",
            [
                "publish",
                Path.Combine(BenchmarkPaths.Root, project),
                "-c",
                "Release",
                "-r",
                "linux-x64",
                "--self-contained",
                .. compiled,
                "--artifacts-path",
                build,
                "-o",
                folder,
                "-v",
                "q",
            ]
        );
        return code == 0 ? folder : throw new InvalidOperationException($"dotnet publish failed: {output}");
    }

    /// <summary>Medians of <c>dqcheck --version</c> and of a check of a hundred rows with JSON and CSV.</summary>
    private static (TimeSpan Version, TimeSpan Check) Startup(string dqcheck, string extract)
    {
        var folder = Directory.CreateTempSubdirectory("dqcheck-benchmark-");
        try
        {
            return (
                Median(["--version"]),
                Median(["check", extract, "--out", folder.FullName, "--formats", "json,csv", "--quiet", "--fail-on", "never"])
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        TimeSpan Median(string[] arguments) =>
            Enumerable.Range(0, Startups).Select(_ => ExternalProgram.Run(dqcheck, arguments).Took).Order().ElementAt(Startups / 2);
    }
}
