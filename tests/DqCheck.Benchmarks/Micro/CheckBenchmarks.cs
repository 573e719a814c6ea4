using BenchmarkDotNet.Attributes;
using DqCheck.Checks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Micro;

/// <summary>One check on one record: the first checks of episodes on the first episodes, by their number.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private const int Clients = 2_000;

    private const int Checks = 50;

    private const int Records = 2_048;

    private Population _population = null!;
    private IReadOnlyList<RecordCheck> _checks = null!;
    private RecordSlice _slice = null!;

    [GlobalSetup]
    public void Setup()
    {
        _population = SamplePopulation.Population(Clients);
        _slice = new(_population, RecordKind.Episode);
        _checks =
        [
            .. RecordChecks
                .Create(
                    RecordKind.Episode,
                    _population,
                    new ColumnValidity(_population, RunDates.Determine(_population, SamplePopulation.AsOf))
                )
                .Take(Checks),
        ];
    }

    [Benchmark(OperationsPerInvoke = Checks * Records)]
    public int Episodes() => _checks.Sum(check => check.Run(_slice).Count);
}
