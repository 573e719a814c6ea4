using DqCheck.Measures;

namespace DqCheck.Contracts;

/// <summary>What journeys of an agency bring to an indicator, and by value of each column by which it is split.</summary>
internal sealed record AgencyCount(Tally Tally, Dictionary<string, Tally>[] Parts);
