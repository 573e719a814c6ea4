using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>
/// The contributions of the journeys of an agency to an indicator, in total and by the values of each column of its breakdown.
/// </summary>
internal sealed record AgencyCount(Tally Tally, Dictionary<string, Tally>[] Parts);
