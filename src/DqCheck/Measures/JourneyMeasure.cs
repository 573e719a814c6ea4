using DqCheck.Journeys;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>A measure of journeys.</summary>
internal sealed record JourneyMeasure : MeasureDefinition
{
    /// <summary>How journeys become a figure.</summary>
    public required Aggregate Aggregate { get; init; }

    /// <summary>Columns without which it cannot be computed.</summary>
    public required RequiredColumns Needs { get; init; }

    /// <summary>What a journey brings to it.</summary>
    public required Func<Journey, Window, MeasureContext, Contribution> Count { get; init; }

    public override Unit Unit =>
        Aggregate switch
        {
            Aggregate.Share => Unit.Percent,
            Aggregate.Count => Unit.Count,
            _ => Unit.Days,
        };

    /// <summary>Each client counts once, however many journeys bring something.</summary>
    public bool PerClient { get; init; }

    /// <summary>A count to reach at most; null: none.</summary>
    public int? Target { get; init; }

    /// <summary>The window of a measure that names its own.</summary>
    public Func<MeasureContext, Window>? OwnWindow { get; init; }

    /// <summary>Why it cannot be computed whatever the columns, in words; null where it can.</summary>
    public Func<MeasureContext, string?> Obstacle { get; init; } = _ => null;

    /// <summary>Of all agencies together only.</summary>
    public bool IsOfUnion { get; init; }

    /// <summary>It counts first waits, whose dates a contract can choose.</summary>
    public bool FollowsWaitClock { get; init; }

    /// <summary>
    /// What a journey that takes part brings once everything is done that can still be done on a day; null: it is not forecast.
    /// </summary>
    public Func<Journey, Contribution, MeasureContext, int, Contribution>? IfDone { get; init; }

    /// <summary>What it needs where waits are measured by another clock: the dates of that clock instead of the referral's.</summary>
    public RequiredColumns NeedsBy(WaitClock clock)
    {
        if (clock == WaitClock.ReferralToStart || !FollowsWaitClock)
            return Needs;
        string[] dates = clock == WaitClock.ModalityReferralToStart ? [REFMODDT] : [REFMODDT, FAOMODDT];
        return Needs with { MustHoldValues = [.. Needs.MustHoldValues.Where(c => c != REFLD), .. dates] };
    }

    /// <summary>Its windows in a run; one null where it has none.</summary>
    public IEnumerable<Window?> Windows(MeasureContext context)
    {
        if (Cohort == Cohort.None)
            return [null];
        return Cohort == Cohort.Own ? [OwnWindow!(context)] : Window.Names.Select(context.GetWindow);
    }
}
