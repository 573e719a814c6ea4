namespace DqCheck.Contracts;

/// <summary>A figure of another area or an earlier time, with which one of a contract is compared: a line of <c>benchmarks.csv</c>.</summary>
/// <param name="Contract">Id of the contract.</param>
/// <param name="Line">Number of the indicator.</param>
/// <param name="Period">The period that it describes.</param>
/// <param name="Area">Such as England.</param>
/// <param name="Value">The value, in the unit of the indicator.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Date">When it was published.</param>
internal sealed record Benchmark(
    string Contract,
    string Line,
    ReportingPeriod Period,
    string Area,
    decimal Value,
    string Source,
    DateOnly Date
)
{
    /// <summary>The line of the file.</summary>
    public int Row { get; init; }
}
