using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>A figure for a group of people.</summary>
/// <param name="Id">Such as <c>data-quality</c>.</param>
/// <param name="Agency">Code of the agency, or <see cref="All"/>.</param>
/// <param name="Figure">Null where it cannot be computed.</param>
/// <param name="Target">What to reach: a percentage at least, a count at most; or null.</param>
/// <param name="Reason">Why it cannot be computed, or what is to be known about it; blank otherwise.</param>
internal sealed record MeasureResult(string Id, string Agency, Figure? Figure, int? Target, string Reason)
{
    public const string All = "all";

    /// <summary>adults, young-people or all.</summary>
    public string ClientGroup { get; init; } = All;

    /// <summary>A substance group, drugs, unknown or all.</summary>
    public string SubstanceGroup { get; init; } = All;

    /// <summary>The days in which its cohort is counted; null where it has none.</summary>
    public Window? Window { get; init; }

    /// <summary>What is still open can change it.</summary>
    public bool IsProvisional { get; init; }

    public Unit Unit { get; init; }

    /// <summary>Of everybody, and in the window that people are shown first.</summary>
    public bool IsOverall => ClientGroup == All && SubstanceGroup == All && Window?.Name is not (Window.Month or Window.FinancialYear);

    /// <summary>Null where it is no percentage or cannot be computed.</summary>
    public Fraction? Fraction => Figure?.Fraction;

    public bool IsComputed => Figure is not null;

    /// <summary>Null where there is no target or nothing to judge.</summary>
    public bool? IsMet =>
        Target is not { } target || Figure is null ? null
        : Figure.Unit == Unit.Percent ? Fraction!.Value.Reaches(target)
        : Figure.Value <= target;

    /// <summary>How many more are needed to reach a percentage, or how many too many a count is; null without a target.</summary>
    public long? Shortfall =>
        Target is not { } target || Figure is null ? null
        : Figure.Unit == Unit.Percent ? Fraction!.Value.GetShortfall(target)
        : Math.Max(0, Figure.Numerator!.Value - target);
}
