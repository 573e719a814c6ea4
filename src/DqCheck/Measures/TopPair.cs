using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Two TOPs of a journey to be compared.</summary>
internal readonly record struct TopPair(Journey Journey, Top Earlier, Top Later, MeasureSettings Settings);
