namespace DqCheck.Contracts;

/// <summary>What a check was given besides the extract, from which lines of contracts take their figures.</summary>
/// <param name="Local">Local tables; null for none.</param>
/// <param name="Returns">What was returned by hand.</param>
/// <param name="Benchmarks">Figures to compare with.</param>
internal sealed record OtherSources(LocalFigures? Local, IReadOnlyList<ReturnedFigure> Returns, IReadOnlyList<Benchmark> Benchmarks)
{
    public static readonly OtherSources None = new(null, [], []);

    /// <summary>The period that is reported; null for the latest.</summary>
    public ReportingPeriod? Period { get; init; }
}
