using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>The result of a measure for a group of clients.</summary>
/// <param name="Id">Id of the measure, such as <c>data-quality</c>.</param>
/// <param name="Agency">Code of the agency, or <see cref="All"/>.</param>
/// <param name="Figure">Null where it cannot be computed.</param>
/// <param name="Target">The target: a minimum percentage, a maximum count, or null.</param>
/// <param name="Reason">Why it cannot be computed, or a note on it; otherwise blank.</param>
internal sealed record MeasureResult(string Id, string Agency, Figure? Figure, int? Target, string Reason)
{
    public const string All = "all";

    /// <summary>The client group: adults, young-people or all.</summary>
    public string ClientGroup { get; init; } = All;

    /// <summary>The substance group, drugs, unknown or all.</summary>
    public string SubstanceGroup { get; init; } = All;

    /// <summary>The window of its cohort; null if it has none.</summary>
    public Window? Window { get; init; }

    /// <summary>Whether journeys that are still open can change it.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Completions that are left out because their six months have not passed.</summary>
    public KeyedCount LeftOut { get; init; }

    public Unit Unit { get; init; }

    /// <summary>Whether it is the figure shown to users first: for all clients, and not for the month or the financial year.</summary>
    public bool IsOverall => ClientGroup == All && SubstanceGroup == All && Window?.Name is not (Window.Month or Window.FinancialYear);

    /// <summary>The figure as a fraction; null where it is no percentage or cannot be computed.</summary>
    public Fraction? Fraction => Figure?.Fraction;

    public bool IsComputed => Figure is not null;

    /// <summary>
    /// Whether it depends on what the rules know of a partial data set: then it can be missed, but nobody can say that it is met.
    /// </summary>
    public bool IsJudgedInPart { get; init; }

    /// <summary>Whether the target is met; null where there is no target or nothing to judge, or where it is judged in part.</summary>
    public bool? IsMet => IsJudgedInPart && ReachesTarget == true ? null : ReachesTarget;

    private bool? ReachesTarget =>
        Target is not { } target || Figure is null ? null
        : Figure.Unit == Unit.Percent ? Fraction!.Value.Reaches(target)
        : Figure.Value <= target;

    /// <summary>How many more are needed to reach a percentage, or by how many a count is too high; null without a target.</summary>
    public long? Shortfall =>
        Target is not { } target || Figure is null ? null
        : Figure.Unit == Unit.Percent ? Fraction!.Value.GetShortfall(target)
        : Math.Max(0, Figure.Numerator!.Value - target);
}
