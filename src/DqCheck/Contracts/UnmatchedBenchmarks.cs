using DqCheck.History;

namespace DqCheck.Contracts;

/// <summary>Names the lines of <c>benchmarks.csv</c> that belong to no line of a contract.</summary>
internal static class UnmatchedBenchmarks
{
    private const string Input = "benchmarks";

    /// <param name="benchmarks">The lines of the file.</param>
    /// <param name="contracts">The contracts of the check.</param>
    public static IEnumerable<InputNote> Find(IReadOnlyList<Benchmark> benchmarks, IReadOnlyList<Contract> contracts)
    {
        var known = contracts.ToDictionary(c => c.Id, c => c.Indicators.Select(i => i.Number).ToHashSet());
        var others = ContractFolders.ListIds();
        foreach (var benchmark in benchmarks)
        {
            var at = $"{BenchmarkReader.FileName} line {Plural.FormatNumber(benchmark.Row)}";
            if (!known.TryGetValue(benchmark.Contract, out var lines))
            {
                if (!others.Contains(benchmark.Contract))
                    yield return new(Input, $"{at}: there is no contract with this id, so it was not used.", ForProviderOnly: true);
            }
            else if (!lines.Contains(benchmark.Line))
            {
                yield return new(
                    Input,
                    $"{at}: the contract {benchmark.Contract} has no line with this number, so it was not used.",
                    ForProviderOnly: true
                );
            }
        }
    }
}
