namespace DqCheck.Rulesets;

/// <summary>What reasons are about.</summary>
internal static class ReasonExtensions
{
    public static bool IsAboutTops(this Reason reason) =>
        reason.IsAboutStartTop() || reason.IsAboutReviewTop() || reason.IsAboutExitTop() || reason == Reason.FirstReviewMissing;

    public static bool IsAboutStartTop(this Reason reason) =>
        reason is Reason.StartMissing or Reason.StartOutsideWindow or Reason.StartPending;

    /// <summary>The review TOP in the last six months; that in the first six is another matter.</summary>
    public static bool IsAboutReviewTop(this Reason reason) => reason is Reason.ReviewMissing or Reason.ReviewDue or Reason.ReviewNoStart;

    public static bool IsAboutExitTop(this Reason reason) => reason is Reason.ExitMissing or Reason.ExitOutsideWindow or Reason.ExitPending;

    public static bool IsAboutInterventionReviews(this Reason reason) =>
        reason is Reason.SirOverdue or Reason.SirMissingAtEnd or Reason.SirDue or Reason.SirEndPending;

    public static bool IsAboutWaits(this Reason reason) =>
        reason is Reason.WaitUnknown or Reason.Wait42 or Reason.Wait21 or Reason.Cj5 or Reason.StillWaiting or Reason.Waiting;
}
