namespace DqCheck.Journeys;

/// <summary>A TOP with a readable date.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Day">TOPDATE.</param>
/// <param name="Stage">S, R, E or P; blank where TRSTAGE is none of them, and then it counts in no measure.</param>
internal readonly record struct Top(int Record, int Day, char Stage);
