using DqCheck.Measures;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Figures that only the submission of a month provides and later extracts do not; null where not known.</summary>
internal sealed record Submission(Fraction? Load, Fraction? DataQuality, Fraction? TopReview)
{
    public static readonly Submission Unknown = new(null, null, null);
}
