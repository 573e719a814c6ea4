namespace DqCheck.Rulesets;

/// <summary>Groups reasons by subject.</summary>
internal static class TimelinessReasonExtensions
{
    public static bool IsAboutTops(this TimelinessReason reason) =>
        reason.IsAboutStartTop() || reason.IsAboutReviewTop() || reason.IsAboutExitTop() || reason == TimelinessReason.FirstReviewMissing;

    public static bool IsAboutStartTop(this TimelinessReason reason) =>
        reason is TimelinessReason.StartMissing or TimelinessReason.StartOutsideWindow or TimelinessReason.StartPending;

    /// <summary>Whether it is about the review TOP in the last six months, but not about that in the first six.</summary>
    public static bool IsAboutReviewTop(this TimelinessReason reason) =>
        reason is TimelinessReason.ReviewMissing or TimelinessReason.ReviewDue or TimelinessReason.ReviewNoStart;

    public static bool IsAboutExitTop(this TimelinessReason reason) =>
        reason is TimelinessReason.ExitMissing or TimelinessReason.ExitOutsideWindow or TimelinessReason.ExitPending;

    public static bool IsAboutInterventionReviews(this TimelinessReason reason) =>
        reason
            is TimelinessReason.SirOverdue
                or TimelinessReason.SirMissingAtEnd
                or TimelinessReason.SirDue
                or TimelinessReason.SirEndPending;

    public static bool IsAboutWaits(this TimelinessReason reason) =>
        reason
            is TimelinessReason.WaitUnknown
                or TimelinessReason.Wait42
                or TimelinessReason.Wait21
                or TimelinessReason.Cj5
                or TimelinessReason.StillWaiting
                or TimelinessReason.Waiting;
}
