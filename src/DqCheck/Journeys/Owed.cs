using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>How something that was to be done in time stands.</summary>
internal enum OwedState
{
    /// <summary>Not asked for here.</summary>
    NotApplicable,

    /// <summary>Asked for later, and not done yet.</summary>
    Pending,

    /// <summary>Done in time, and counted later.</summary>
    DoneEarly,

    /// <summary>Counted, and done in time.</summary>
    Met,

    /// <summary>Counted, and done, but not in time.</summary>
    Outside,

    /// <summary>Counted, and not done.</summary>
    Missing,
}

/// <summary>Something that a journey was to have by a day.</summary>
/// <param name="State">How it stands.</param>
/// <param name="From">The day from which the time runs.</param>
/// <param name="Due">The last day on which it is in time.</param>
internal readonly record struct Owed(OwedState State, int From, int Due)
{
    public static readonly Owed Nothing = new(OwedState.NotApplicable, 0, 0);

    /// <summary>In the denominator.</summary>
    public bool IsCounted => State is OwedState.Met or OwedState.Outside or OwedState.Missing;

    public bool IsMet => State == OwedState.Met;
}

/// <summary>A journey on a list: why, since when or until when, and what comes nearest to what was expected.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The day from which the time runs; null where it is not known.</param>
/// <param name="Due">The day it was or falls due; null where none can be told.</param>
/// <param name="Done">The day on which it was done all the same, too late; null: not done.</param>
internal sealed record OwedItem(Journey Journey, Reason Reason, int? From, int? Due, int? Done = null)
{
    /// <summary>Place of the family of a sub-intervention review, or -1.</summary>
    public int Family { get; init; } = -1;

    /// <summary>The intervention that ended, of SIR-MISSING-AT-END and SIR-END-PENDING.</summary>
    public Intervention? Ended { get; init; }

    /// <summary>Of the client's TOPs the one that comes nearest; null: there is none, or none is asked for.</summary>
    public Top? NearestTop { get; init; }

    /// <summary>Of the client's reviews the one that comes nearest; null: there is none, or none is asked for.</summary>
    public Review? NearestReview { get; init; }

    /// <summary>Days from the day it is due to the day it was done, or else to the as-of date: above 0 overdue, below 0 left.</summary>
    public int? DaysOverdue(int today) => Due is { } due ? (Done ?? today) - due : null;
}
