namespace DqCheck.Rulesets;

/// <summary>
/// Why a journey has a timeliness item: something was or is due, or should be known. The argument of the check <c>journey</c>.
/// </summary>
internal enum TimelinessReason
{
    /// <summary>No start TOP, and the time for it is over.</summary>
    StartMissing,

    /// <summary>A start TOP, but too early or too late.</summary>
    StartOutsideWindow,

    /// <summary>No start TOP in time yet, and there is time left.</summary>
    StartPending,

    /// <summary>The last review TOP, or without one the treatment start, is too long ago.</summary>
    ReviewMissing,

    /// <summary>A review TOP falls due in the coming days.</summary>
    ReviewDue,

    /// <summary>Long enough in treatment for a review TOP, but without a start TOP: the review is not required.</summary>
    ReviewNoStart,

    /// <summary>No review TOP in the first six months.</summary>
    FirstReviewMissing,

    /// <summary>Completed, without an exit TOP.</summary>
    ExitMissing,

    /// <summary>Completed, with an exit TOP too far from the end.</summary>
    ExitOutsideWindow,

    /// <summary>Completed, without an exit TOP yet, and there is time left.</summary>
    ExitPending,

    /// <summary>A sub-intervention review of a category is overdue.</summary>
    SirOverdue,

    /// <summary>An intervention ended without a sub-intervention review of its category.</summary>
    SirMissingAtEnd,

    /// <summary>A sub-intervention review falls due in the coming days.</summary>
    SirDue,

    /// <summary>An intervention ended without a review of its category yet, and there is time left.</summary>
    SirEndPending,

    /// <summary>The first wait is negative or cannot be computed.</summary>
    WaitUnknown,

    /// <summary>The first wait was very long.</summary>
    Wait42,

    /// <summary>The first wait was long.</summary>
    Wait21,

    /// <summary>A criminal-justice client waited longer than the contracts allow.</summary>
    Cj5,

    /// <summary>Nothing has started, and the wait is very long.</summary>
    StillWaiting,

    /// <summary>Nothing has started yet.</summary>
    Waiting,

    /// <summary>Completed, and back within months.</summary>
    RePresented,
}
