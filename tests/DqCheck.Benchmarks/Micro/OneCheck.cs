using BenchmarkDotNet.Attributes;
using DqCheck.Checks;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Benchmarks.Micro;

/// <summary>One check on one record: all checks of episodes on all episodes, by their number.</summary>
[MemoryDiagnoser]
public class OneCheck
{
    private const int Clients = 2_000, Operations = 300_000;

    private Population _population = null!;
    private IReadOnlyList<RecordCheck> _checks = null!;

    [GlobalSetup]
    public void Build()
    {
        _population = Sampled.Population(Clients);
        _checks = RecordChecks.For(RecordKind.Episode, _population, new Judgements(_population, Sampled.AsOf));
        Console.WriteLine($"// {_checks.Count} checks on {_population.Episodes.Count} episodes are {_checks.Count * _population.Episodes.Count} operations; the time is stated for {Operations}.");
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Episodes() => Checker.FindingsOf(RecordKind.Episode, _checks, _population, new long[_population.DataSet.Rules.Count], default).Count;
}
