using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A journey on a list: why, since when or until when, and what comes nearest to what was expected.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The day from which the time runs; null where it is not known.</param>
/// <param name="Due">The day it was or falls due; null where none can be told.</param>
/// <param name="Done">The day on which it was done all the same, too late; null: not done.</param>
internal sealed record TimelinessItem(Journey Journey, TimelinessReason Reason, int? From, int? Due, int? Done = null)
{
    /// <summary>Place of the family of a sub-intervention review, or -1.</summary>
    public int Category { get; init; } = -1;

    /// <summary>The intervention that ended, of SIR-MISSING-AT-END and SIR-END-PENDING.</summary>
    public Intervention? EndedIntervention { get; init; }

    /// <summary>Of the client's TOPs the one that comes nearest; null: there is none, or none is asked for.</summary>
    public Top? NearestTop { get; init; }

    /// <summary>Of the client's reviews the one that comes nearest; null: there is none, or none is asked for.</summary>
    public Review? NearestReview { get; init; }

    /// <summary>Days from the day it is due to the day it was done, or else to the as-of date: above 0 overdue, below 0 left.</summary>
    public int? GetDaysOverdue(int today) => Due is { } due ? (Done ?? today) - due : null;
}
