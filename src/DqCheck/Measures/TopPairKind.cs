namespace DqCheck.Measures;

/// <summary>The pair of TOPs that an outcome compares.</summary>
internal enum TopPairKind
{
    StartLatestReview,
    StartExit,
    StartAnyLater,
    StartAnyReview,
    TwoReviews,
    StartTwoReviews,
}
