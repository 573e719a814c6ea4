using System.Globalization;
using DqCheck.Journeys;
using DqCheck.LocalTables;
using DqCheck.Measures;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Contracts;

/// <summary>A line of <c>indicators.csv</c>.</summary>
internal sealed record Indicator
{
    // Breakdowns that are not by a column
    public const string ByAge = "age";
    public const string BySubstanceGroup = "substance-group";

    public const string ByPostcodeSector = "postcode-sector";

    public static readonly IReadOnlyList<string> OtherBreakdowns = [ByAge, BySubstanceGroup, ByPostcodeSector];

    // Texts allowed in place of a target
    public const string ToBeAgreed = "to be agreed";
    public const string Baseline = "baseline";

    /// <summary>The frequency of what is reported every month.</summary>
    public const string Monthly = "monthly";

    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>
    /// The class. A: one extract is enough; B: needs an earlier extract; C: local tables; D: returned by hand; E: an external benchmark.
    /// </summary>
    public required string Class { get; init; }

    /// <summary>Id of a measure; blank where no measure matches.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The settings of the contract with those that the line changes.</summary>
    public required MeasureSettings Settings { get; init; }

    public required string ClientGroup { get; init; }

    public required string SubstanceGroup { get; init; }

    /// <summary>The columns, or one of <see cref="OtherBreakdowns"/>, by which the figure is broken down.</summary>
    public required IReadOnlyList<string> Breakdown { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>The target as written: a number, “to be agreed”, “baseline”, or blank.</summary>
    public required string TargetAsStated { get; init; }

    /// <summary>The upper target of <see cref="Comparison.Between"/>.</summary>
    public required decimal? TargetTo { get; init; }

    public required DateOnly? ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public required string Frequency { get; init; }

    public required string StatedSource { get; init; }

    public required string Section { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>
    /// The status not-computable, awaiting-return or external, where an extract does not contain the figure; blank where it is computed.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>Why it cannot be computed, or a note.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the target is to be lower or higher than in the period before.</summary>
    public bool IsTrend => Comparison is Comparison.Downward or Comparison.Upward;

    /// <summary>The line of the document to which it belongs, by its number there.</summary>
    public string Line { get; init; } = "";

    /// <summary>What it counts in a local table; null for none.</summary>
    public LocalQuery? Local { get; init; }

    /// <summary>What is asked for where the figure is returned by hand.</summary>
    public ReturnKind Returned { get; init; }

    /// <summary>Whether somebody can return the figure by hand: neither the extract nor a local table holds it.</summary>
    public bool CanBeReturned => Local is null && Status is IndicatorResult.AwaitingReturn or IndicatorResult.NotComputable;

    /// <summary>How the figure must compare with a benchmark, such as the national average.</summary>
    public Comparison BenchmarkComparison { get; init; }

    /// <summary>The target as a number; null where it is not a number.</summary>
    public decimal? Target =>
        decimal.TryParse(TargetAsStated, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target) ? target : null;

    /// <summary>The target as users read it: <c>at least 90</c>, <c>640 to 700</c>, <c>to be agreed</c>.</summary>
    public string TargetText =>
        Comparison switch
        {
            Comparison.AtLeast => $"at least {TargetAsStated}",
            Comparison.AtMost => $"at most {TargetAsStated}",
            Comparison.Above => $"above {TargetAsStated}",
            Comparison.Below => $"below {TargetAsStated}",
            Comparison.Between => $"{TargetAsStated} to {TargetTo?.ToString(CultureInfo.InvariantCulture)}",
            Comparison.Downward => "downward trend",
            Comparison.Upward => "upward trend",
            _ => TargetAsStated,
        };

    /// <summary>The columns needed: waits by another clock need other dates, and ages need the dates of birth and referral.</summary>
    /// <param name="definition">The measure of the indicator.</param>
    public RequiredColumns GetRequiredColumns(JourneyMeasure definition)
    {
        var needs = definition
            .NeedsBy(Settings.Clock)
            .With([
                .. RequiredColumns.ForGroups(ClientGroup, SubstanceGroup),
                .. Breakdown.Except(OtherBreakdowns),
                .. Breakdown.Contains(BySubstanceGroup) ? [DRUG1] : Array.Empty<string>(),
                .. Breakdown.Contains(ByPostcodeSector) ? [PC] : Array.Empty<string>(),
                .. Settings.OnlyCriminalJustice ? [RFLS] : Array.Empty<string>(),
                .. new[] { Settings.Of, Settings.With }.OfType<ColumnAnswer>().Select(a => a.Column),
            ]);
        return Settings.MinAge is not null || Breakdown.Contains(ByAge) ? needs.With(DOB, REFLD) : needs;
    }

    /// <summary>Whether the exact figure meets the target; null where there is nothing to compare.</summary>
    public bool? IsMet(Figure figure)
    {
        if (Target is not { } target || figure.Value is null)
            return null;
        // A share is compared as numerator × 100 with denominator × target, so that nothing is rounded.
        var value = figure.Value.Value;
        var factor = 1m;
        if (figure.Unit != Unit.Count && figure.Numerator is { } numerator)
        {
            value = figure.Unit == Unit.Percent ? numerator * 100m : numerator;
            factor = figure.Denominator!.Value;
        }

        return Comparison switch
        {
            Comparison.AtLeast => value >= target * factor,
            Comparison.AtMost => value <= target * factor,
            Comparison.Above => value > target * factor,
            Comparison.Below => value < target * factor,
            Comparison.Between => (value >= target * factor || Settings.IsHigherBetter == false)
                && (value <= TargetTo * factor || Settings.IsHigherBetter == true),
            _ => null,
        };
    }

    /// <summary>Whether a figure that misses the target is below it.</summary>
    public bool IsTooLow(Figure figure) =>
        Comparison is Comparison.AtLeast or Comparison.Above or Comparison.Upward
        || (Comparison == Comparison.Between && figure.Value < Target);

    /// <summary>
    /// The number by which the count must rise to meet the target, or fall if negative; 0 where it is met; null where the figure is not a
    /// count.
    /// </summary>
    public long? GetShortfall(Figure figure)
    {
        if (IsMet(figure) is not { } met || Target is not { } target || figure.Unit == Unit.Days)
            return null;
        if (met)
            return 0;
        var number = figure.Numerator!.Value;
        var goal = figure.Unit == Unit.Percent ? target * figure.Denominator!.Value / 100 : target;
        var upper = figure.Unit == Unit.Percent ? TargetTo * figure.Denominator!.Value / 100 : TargetTo;
        return Comparison switch
        {
            Comparison.AtLeast => (long)Math.Ceiling(goal) - number,
            Comparison.Above => (long)Math.Floor(goal) + 1 - number,
            Comparison.AtMost => (long)Math.Floor(goal) - number,
            Comparison.Below => (long)Math.Ceiling(goal) - 1 - number,
            Comparison.Between when number < goal => (long)Math.Ceiling(goal) - number,
            _ => (long)Math.Floor(upper!.Value) - number,
        };
    }
}
