using System.Globalization;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>What is said about an indicator where there are benchmarks for it.</summary>
internal static class BenchmarkNotes
{
    /// <summary>One note for each area, with the latest value that the as-of date allows.</summary>
    public static IEnumerable<IndicatorNote> Find(
        IndicatorResult result,
        string contract,
        IReadOnlyList<Benchmark> benchmarks,
        DateOnly? asOf
    ) =>
        benchmarks
            .Where(b => b.Contract == contract && b.Line == result.Indicator.Number && !(b.Period.From > asOf))
            .GroupBy(b => b.Area, StringComparer.Ordinal)
            .OrderBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => Describe(result, area.OrderBy(b => b.Period.To).ThenBy(b => b.Date).Last(), asOf));

    /// <summary>The first day on which a newer value should have been there.</summary>
    public static DateOnly GetOutOfDate(Benchmark benchmark, string frequency) =>
        benchmark.Period.To.AddDays(1).AddMonths(Math.Max(ReportingPeriod.GetMonths(frequency), benchmark.Period.Months));

    private static IndicatorNote Describe(IndicatorResult result, Benchmark benchmark, DateOnly? asOf)
    {
        var indicator = result.Indicator;
        var value = benchmark.Value.ToString("0.##", CultureInfo.InvariantCulture);
        var text = $"{benchmark.Area}: {value} ({benchmark.Period}; {benchmark.Source}, {RunDates.Format(benchmark.Date)})";
        var since = GetOutOfDate(benchmark, indicator.Frequency);
        if (asOf >= since)
            text += $", out of date since {RunDates.Format(since)}";
        // The line has no figure of its own, so nobody can say that its target is met: the words are about what was published.
        if (result.Figure is null)
        {
            var isMet = indicator.IsMet(new(Unit.Count, null, null, benchmark.Value));
            return new(isMet is null ? text : $"{text}: this published value would {(isMet.Value ? "meet" : "miss")} the target");
        }

        return new(text) { Judgement = IsBetter(indicator, result.Figure, benchmark.Value) is { } met ? $": {Word(met)}" : "" };
    }

    /// <summary>Whether the figure compares with the benchmark as the contract asks; null where it does not ask, or there is no figure.</summary>
    private static bool? IsBetter(Indicator indicator, Figure figure, decimal benchmark) =>
        indicator.BenchmarkComparison == Comparison.None
            ? null
            : (
                indicator with
                {
                    Comparison = indicator.BenchmarkComparison,
                    TargetAsStated = benchmark.ToString(CultureInfo.InvariantCulture),
                }
            ).IsMet(figure);

    private static string Word(bool isMet) => isMet ? IndicatorResult.Met : IndicatorResult.Missed;
}
