using BenchmarkDotNet.Attributes;
using DqCheck.Checks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Micro;

/// <summary>One check on one record: the first checks of episodes on the first episodes, by their number.</summary>
[MemoryDiagnoser]
public class OneCheck
{
    private const int Clients = 2_000,
        Checks = 50,
        Records = 2_048;

    private Population _population = null!;
    private IReadOnlyList<RecordCheck> _checks = null!;
    private RecordSlice _slice = null!;

    [GlobalSetup]
    public void Build()
    {
        _population = Sampled.Population(Clients);
        _slice = new(_population, RecordKind.Episode);
        _checks = [.. RecordChecks.For(RecordKind.Episode, _population, new Judgements(_population, Sampled.AsOf)).Take(Checks)];
    }

    [Benchmark(OperationsPerInvoke = Checks * Records)]
    public int Episodes() => _checks.Sum(check => check.Run(_slice).Count);
}
