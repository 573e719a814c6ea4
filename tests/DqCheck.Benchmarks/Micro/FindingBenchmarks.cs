using BenchmarkDotNet.Attributes;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Benchmarks.Micro;

/// <summary>One finding in words, with its fingerprint: the first ones of a synthetic population.</summary>
[MemoryDiagnoser]
public class FindingBenchmarks
{
    private const int Clients = 2_000;

    private const int Findings = 1_000;

    private Population _population = null!;
    private List<RuleFinding> _findings = null!;

    [GlobalSetup]
    public void Setup()
    {
        _population = SamplePopulation.Population(Clients);
        var dates = RunDates.Determine(_population, SamplePopulation.AsOf);
        _findings = [.. Checker.Run(_population, dates, JourneySet.For(_population, dates.AsOf), null, default).Findings.Take(Findings)];
    }

    [Benchmark(OperationsPerInvoke = Findings)]
    public int Words() =>
        FindingRow
            .Create(_findings, _population)
            .Sum(row => FindingCsvRow.Columns.Sum(c => c.Value(new(row, SamplePopulation.AsOf))?.Length ?? 0));
}
