using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Contracts;

/// <summary>A line of <c>indicators.csv</c>.</summary>
internal sealed record Indicator
{
    /// <summary>What a figure can be split by besides columns.</summary>
    public const string ByAge = "age";

    // Words that can stand for a target
    public const string ToBeAgreed = "to be agreed";
    public const string Baseline = "baseline";

    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>
    /// A: one extract is enough; B: needs an earlier one; C: local tables; D: returned by hand; E: an external benchmark.
    /// </summary>
    public required string Class { get; init; }

    /// <summary>Id of a measure; blank where none says it.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Those of the contract with what the line sets differently.</summary>
    public required MeasureSettings Settings { get; init; }

    public required string ClientGroup { get; init; }

    public required string SubstanceGroup { get; init; }

    /// <summary>Columns, or <c>age</c>, by which the figure is split.</summary>
    public required IReadOnlyList<string> Breakdown { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>The target as it stands: a number, to be agreed, baseline, or blank.</summary>
    public required string TargetAsStated { get; init; }

    /// <summary>The upper target of <see cref="Comparison.Between"/>.</summary>
    public required decimal? TargetTo { get; init; }

    public required DateOnly? ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public required string Frequency { get; init; }

    public required string StatedSource { get; init; }

    public required string Section { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>not-computable, awaiting-return or external, where an extract cannot say it; blank: it is computed.</summary>
    public required string Status { get; init; }

    /// <summary>What stands in the way, or what is to be known.</summary>
    public required string Reason { get; init; }

    /// <summary>The target as a number; null where it is none.</summary>
    public decimal? Target =>
        decimal.TryParse(TargetAsStated, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target) ? target : null;

    /// <summary>The target for people: <c>at least 90</c>, <c>640 to 700</c>, <c>to be agreed</c>.</summary>
    public string TargetText =>
        Comparison switch
        {
            Comparison.AtLeast => $"at least {TargetAsStated}",
            Comparison.AtMost => $"at most {TargetAsStated}",
            Comparison.Above => $"above {TargetAsStated}",
            Comparison.Below => $"below {TargetAsStated}",
            Comparison.Between => $"{TargetAsStated} to {TargetTo?.ToString(CultureInfo.InvariantCulture)}",
            _ => TargetAsStated,
        };

    /// <summary>
    /// What the figure needs of an extract: waits by another clock need other dates, and ages those of birth and referral.
    /// </summary>
    /// <param name="definition">Its measure.</param>
    public RequiredColumns GetRequiredColumns(JourneyMeasure definition)
    {
        var needs = definition
            .NeedsBy(Settings.Clock)
            .With([.. RequiredColumns.ForGroups(ClientGroup, SubstanceGroup), .. Breakdown.Where(b => b != ByAge)]);
        return Settings.MinAge is not null || Breakdown.Contains(ByAge) ? needs.With(DOB, REFLD) : needs;
    }

    /// <summary>The target reached, as met or missed is judged on exact figures; null where there is nothing to compare.</summary>
    public bool? IsMet(Figure figure)
    {
        if (Target is not { } target || figure.Value is null)
            return null;
        // A share is compared as numerator × 100 with denominator × target, so that no rounding takes part.
        var (value, of) =
            figure.Unit == Unit.Count ? (figure.Value.Value, 1m)
            : figure.Numerator is { } n ? (figure.Unit == Unit.Percent ? n * 100m : n, figure.Denominator!.Value)
            : (figure.Value.Value, 1m);
        return Comparison switch
        {
            Comparison.AtLeast => value >= target * of,
            Comparison.AtMost => value <= target * of,
            Comparison.Above => value > target * of,
            Comparison.Below => value < target * of,
            Comparison.Between => value >= target * of && value <= TargetTo * of,
            _ => null,
        };
    }

    /// <summary>
    /// How many more must count until the target is met, as a positive number, or how many fewer, as a negative one; 0 where it is met;
    /// null where that is no number of things.
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
