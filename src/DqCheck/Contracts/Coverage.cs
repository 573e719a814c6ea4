using DqCheck.LocalTables;

namespace DqCheck.Contracts;

/// <summary>Where each line of a contract's document takes its figure from, and what is still awaited from whom.</summary>
/// <param name="Contract">Id of the contract.</param>
/// <param name="Line">The line of the document.</param>
/// <param name="Class">Its class, A to E.</param>
/// <param name="State">What it is now.</param>
/// <param name="Detail">By what it is fed, what is awaited from whom, or why there is no figure.</param>
internal sealed record Coverage(string Contract, string Line, string Class, CoverageState State, string Detail)
{
    /// <summary>Every line of the documents of contracts, in their order.</summary>
    /// <param name="contracts">The contracts.</param>
    /// <param name="given">The ids of the local tables that were given.</param>
    /// <param name="returns">What was returned by hand.</param>
    /// <param name="benchmarks">The benchmarks.</param>
    public static IEnumerable<Coverage> Find(
        IReadOnlyList<Contract> contracts,
        IReadOnlySet<string> given,
        IReadOnlyList<ReturnedFigure> returns,
        IReadOnlyList<Benchmark> benchmarks
    ) =>
        from contract in contracts
        from line in contract.Indicators.GroupBy(i => i.Line)
        select line.Select(i => Describe(contract, i, given, returns, benchmarks)).MinBy(c => c.State)! with
        {
            Line = line.Key,
            Class = line.First().Class,
        };

    private static Coverage Describe(
        Contract contract,
        Indicator indicator,
        IReadOnlySet<string> given,
        IReadOnlyList<ReturnedFigure> returns,
        IReadOnlyList<Benchmark> benchmarks
    )
    {
        var (state, detail) = indicator switch
        {
            { Local.Table: var table } => given.Contains(table.Id)
                ? (CoverageState.LocalTable, $"local table {table.Id}")
                : (CoverageState.Awaiting, $"local table {table.Id}, from: {table.Who}"),
            { Status: "" } => (CoverageState.Computed, $"measure {indicator.MeasureId}"),
            { CanBeReturned: true }
                when returns.LastOrDefault(r => (r.Contract, r.Line) == (contract.Id, indicator.Number)) is { } returned => (
                CoverageState.Returned,
                returned.By.Length > 0 ? $"{returned.Period}, by {returned.By}" : $"{returned.Period}"
            ),
            { Status: IndicatorResult.AwaitingReturn } => (CoverageState.Awaiting, "return by hand, from: the provider"),
            { Status: IndicatorResult.External } => benchmarks
                .Concat(contract.Benchmarks)
                .LastOrDefault(b => (b.Contract, b.Line) == (contract.Id, indicator.Number))
                is { } benchmark
                ? (CoverageState.Benchmarked, $"{benchmark.Area}, {benchmark.Period}, {benchmark.Source}")
                : (CoverageState.External, $"needs a line of {BenchmarkReader.FileName}. {indicator.Reason}"),
            _ => (CoverageState.NotComputable, indicator.Reason),
        };
        return new(contract.Id, indicator.Line, indicator.Class, state, detail);
    }

    /// <summary>The tables of a folder; none without one.</summary>
    public static IReadOnlySet<string> FindGiven(string? folder) =>
        folder is null
            ? new HashSet<string>()
            : LocalFolder
                .Read(folder, LocalDefinitionReader.ReadShipped())
                .Files.Where(f => f.HasHeader)
                .Select(f => f.Table!.Id)
                .ToHashSet();
}
