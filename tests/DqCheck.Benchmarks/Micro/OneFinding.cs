using BenchmarkDotNet.Attributes;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Benchmarks.Micro;

/// <summary>One finding in words, with its fingerprint: the first ones of a synthetic population.</summary>
[MemoryDiagnoser]
public class OneFinding
{
    private const int Clients = 2_000,
        Findings = 1_000;

    private Population _population = null!;
    private List<Finding> _findings = null!;

    [GlobalSetup]
    public void Build()
    {
        _population = Sampled.Population(Clients);
        var dates = RunDates.Of(_population, Sampled.AsOf);
        _findings = [.. Checker.Run(_population, dates, JourneySet.Of(_population, dates.AsOf), null, default).Findings.Take(Findings)];
    }

    [Benchmark(OperationsPerInvoke = Findings)]
    public int Words() => FindingRow.Of(_findings, _population).Sum(row => row.Cells(Sampled.AsOf).Length);
}
