using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>How an indicator stands.</summary>
/// <param name="Indicator">The line.</param>
/// <param name="Status">met, missed, monitored, not-computable, awaiting-return or external.</param>
/// <param name="Notes">Why, or what is to be known, before the reason that its line gives; none of them blank.</param>
/// <param name="Figure">Null where it is not computed.</param>
internal sealed record IndicatorResult(Indicator Indicator, string Status, IReadOnlyList<IndicatorNote> Notes, Figure? Figure)
{
    public const string Met = "met";

    public const string Missed = "missed";

    public const string Monitored = "monitored";

    public const string NotComputable = "not-computable";

    public const string AwaitingReturn = "awaiting-return";

    public const string External = "external";

    /// <summary>The days in which its cohort was counted; null where it has none.</summary>
    public Window? Window { get; init; }

    /// <summary>The same for each agency, where there are several.</summary>
    public IReadOnlyList<(string Agency, IndicatorResult Result)> Agencies { get; init; } = [];

    /// <summary>What it is made of, by the line's breakdown.</summary>
    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];
}
