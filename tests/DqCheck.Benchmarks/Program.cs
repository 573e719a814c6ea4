using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DqCheck.Benchmarks;
#if !NATIVE
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using DqCheck.Benchmarks.Micro;
#endif

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Option<bool> quick = new("--quick") { Description = "100,000 rows only, each candidate once: within three minutes." };
Option<string> work = new("--work")
{
    Description = "Folder for extracts and packages; what it holds is used again.",
    DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "dqcheck-benchmarks"),
    HelpName = "FOLDER",
};
Option<string> results = new("--results")
{
    Description = "File to write; results.md of the project where none is given.",
    HelpName = "FILE",
};
RootCommand root = new("Measures DqCheck beside what an analyst would otherwise use, and writes results.md.") { quick, work, results };
root.SetAction(parsed =>
    FullBenchmark.Run(parsed.GetValue(quick), Path.GetFullPath(parsed.GetValue(work)!), parsed.GetValue(results) ?? BenchmarkPaths.Results)
);

Argument<string> what = new("candidate");
Argument<string[]> extracts = new("extracts");
Command measure = new("measure", "One candidate of this program, in this process; prints what it measured of itself.") { what, extracts };
measure.SetAction(parsed =>
    Console.WriteLine(
        JsonSerializer.Serialize(
            CandidateList.Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(extracts)),
            MeasurementJsonContext.Default.Measurement
        )
    )
);
root.Add(measure);

Command stages = new("stages", "The stages of a run, with seconds and memory of each.") { extracts };
stages.SetAction(parsed => StageTimings.Print(parsed.GetRequiredValue(extracts)));
root.Add(stages);

#if !NATIVE
Command micro = new("micro", "Micro-benchmarks with BenchmarkDotNet: one cell, one check, one finding.")
{
    TreatUnmatchedTokensAsErrors = false,
};
micro.SetAction(parsed =>
    BenchmarkSwitcher
        .FromTypes([typeof(CellBenchmarks), typeof(CheckBenchmarks), typeof(FindingBenchmarks)])
        .Run(
            [
                .. parsed
                    .UnmatchedTokens.DefaultIfEmpty("--filter")
                    .Append(parsed.UnmatchedTokens.Count == 0 ? "*" : "")
                    .Where(t => t.Length > 0),
            ],
            DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "dqcheck-benchmarks", "micro"))
        )
);
root.Add(micro);
#endif

return await root.Parse(args).InvokeAsync();
