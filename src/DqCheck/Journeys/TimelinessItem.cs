using DqCheck.Rulesets;

namespace DqCheck.Journeys;

/// <summary>A journey with something overdue, due soon or done too late: the reason, the days concerned and the nearest record.</summary>
/// <param name="Journey">The journey.</param>
/// <param name="Reason">Why the journey is listed.</param>
/// <param name="From">The day from which the period runs; null where it is not known.</param>
/// <param name="Due">The day on which it was or falls due; null where that is not known.</param>
/// <param name="Done">The day on which it was done late; null if it was not done.</param>
internal sealed record TimelinessItem(Journey Journey, TimelinessReason Reason, int? From, int? Due, int? Done = null)
{
    /// <summary>Index of the review category of a sub-intervention review, or -1.</summary>
    public int Category { get; init; } = -1;

    /// <summary>The intervention that ended, for SIR-MISSING-AT-END and SIR-END-PENDING.</summary>
    public Intervention? EndedIntervention { get; init; }

    /// <summary>The nearest TOP of the client; null if there is none, or the reason is not about TOPs.</summary>
    public Top? NearestTop { get; init; }

    /// <summary>The nearest review of the client; null if there is none, or the reason is not about reviews.</summary>
    public Review? NearestReview { get; init; }

    /// <summary>
    /// Days from the due day to the day it was done, or else to the as-of date: positive when overdue, negative when days are left.
    /// </summary>
    public int? GetDaysOverdue(int today) => Due is { } due ? (Done ?? today) - due : null;
}
