using DqCheck.Journeys;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Measures;

/// <summary>A measure of journeys.</summary>
internal sealed record JourneyMeasure : MeasureDefinition
{
    /// <summary>How contributions become a figure.</summary>
    public required Aggregate Aggregate { get; init; }

    /// <summary>The columns needed to compute it.</summary>
    public required RequiredColumns Needs { get; init; }

    /// <summary>Computes the contribution of a journey in a window.</summary>
    public required Func<Journey, Window, MeasureContext, Contribution> Count { get; init; }

    public override Unit Unit =>
        Aggregate switch
        {
            Aggregate.Share => Unit.Percent,
            Aggregate.Count => Unit.Count,
            _ => Unit.Days,
        };

    /// <summary>Whether each client counts once, however many journeys contribute.</summary>
    public bool PerClient { get; init; }

    /// <summary>The highest count allowed; null if there is no target.</summary>
    public int? Target { get; init; }

    /// <summary>The setting that holds the target percentage; null if there is none.</summary>
    public string? TargetSetting { get; init; }

    /// <summary>The first day of the oldest data set for which it is given; null for all data sets.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The window of a measure that defines its own.</summary>
    public Func<MeasureContext, Window>? OwnWindow { get; init; }

    /// <summary>Why it cannot be computed, regardless of columns; null where it can.</summary>
    public Func<MeasureContext, string?> Obstacle { get; init; } = _ => null;

    /// <summary>Whether it is computed only for all agencies together.</summary>
    public bool IsOfUnion { get; init; }

    /// <summary>Whether it counts first waits, for which a contract can choose the dates.</summary>
    public bool FollowsWaitClock { get; init; }

    /// <summary>
    /// Computes the contribution of an included journey once everything that can still be done on a day is done; null if the measure is not
    /// forecast.
    /// </summary>
    public Func<Journey, Contribution, MeasureContext, int, Contribution>? IfDone { get; init; }

    /// <summary>
    /// The columns needed where waits are measured by another clock: the dates of that clock instead of the referral date.
    /// </summary>
    public RequiredColumns NeedsBy(WaitClock clock)
    {
        if (clock == WaitClock.ReferralToStart || !FollowsWaitClock)
            return Needs;
        string[] dates = clock == WaitClock.ModalityReferralToStart ? [REFMODDT] : [REFMODDT, FAOMODDT];
        return Needs with { MustHoldValues = [.. Needs.MustHoldValues.Where(c => c != REFLD), .. dates] };
    }

    /// <summary>Whether it is given for a data set.</summary>
    public bool IsGivenFor(DataSet dataSet) => Since is not { } since || dataSet.From >= since;

    /// <summary>The windows in which it is counted; a single null if it has none.</summary>
    public IEnumerable<Window?> Windows(MeasureContext context)
    {
        if (Cohort == Cohort.None)
            return [null];
        return Cohort == Cohort.Own ? [OwnWindow!(context)] : Window.Names.Select(context.GetWindow);
    }
}
