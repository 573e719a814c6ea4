using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>A referral of a young person.</summary>
/// <param name="Key">Identifies the client and episode.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Sex">SEX.</param>
/// <param name="Age">Age in years on the date of referral.</param>
/// <param name="AgeBand">Such as <c>14-15</c>.</param>
/// <param name="Outcome">The outcome of the referral in words.</param>
internal sealed record YoungReferral(CaseKey Key, Journey Journey, string Sex, int? Age, string AgeBand, string Outcome);
