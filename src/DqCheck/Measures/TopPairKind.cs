namespace DqCheck.Measures;

/// <summary>Which two TOPs of a journey an outcome compares.</summary>
internal enum TopPairKind
{
    StartLatestReview,
    StartExit,
    StartAnyLater,
    TwoReviews,
    StartTwoReviews,
}
