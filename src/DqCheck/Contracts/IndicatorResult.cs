using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>The evaluation of an indicator.</summary>
/// <param name="Indicator">The line of the contract.</param>
/// <param name="Status">met, missed, monitored, not-computable, awaiting-return, returned or external.</param>
/// <param name="Notes">Reasons and notes, shown before the reason in the line; none is blank.</param>
/// <param name="Figure">Null where it is not computed.</param>
internal sealed record IndicatorResult(Indicator Indicator, string Status, IReadOnlyList<IndicatorNote> Notes, Figure? Figure)
{
    public const string Met = "met";

    public const string Missed = "missed";

    public const string Monitored = "monitored";

    public const string NotComputable = "not-computable";

    public const string AwaitingReturn = "awaiting-return";

    /// <summary>Words were returned by hand, which no number holds.</summary>
    public const string Returned = "returned";

    public const string External = "external";

    /// <summary>The window of its cohort; null if it has none.</summary>
    public Window? Window { get; init; }

    /// <summary>The figures of the two periods before, the later one first; empty where the indicator has no period.</summary>
    public IReadOnlyList<EarlierFigure> Earlier { get; init; } = [];

    /// <summary>
    /// How the figure changed since the period before. Null where either has none, and for a number of a month or quarter that is not over.
    /// </summary>
    public Change? Change =>
        Figure?.Value is not { } now || Earlier is not [{ Figure.Value: { } before }, ..] || (Figure.Unit == Unit.Count && !Window!.IsOver)
            ? null
        : now > before ? Contracts.Change.Rose
        : now < before ? Contracts.Change.Fell
        : Contracts.Change.Same;

    /// <summary>The results for each agency, where there are several.</summary>
    public IReadOnlyList<(string Agency, IndicatorResult Result)> Agencies { get; init; } = [];

    /// <summary>Where the target is missed and no other list has the cases: the journeys that count against it.</summary>
    public IReadOnlyList<Journey> Misses { get; init; } = [];

    /// <summary>The parts, by the breakdown of the line.</summary>
    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];
}
