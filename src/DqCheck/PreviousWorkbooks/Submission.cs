using DqCheck.Measures;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What only the submission of a month can say: it is not to be seen in a later extract. Null: not known.</summary>
internal sealed record Submission(Fraction? Load, Fraction? DataQuality, Fraction? TopReview)
{
    public static readonly Submission Unknown = new(null, null, null);
}
