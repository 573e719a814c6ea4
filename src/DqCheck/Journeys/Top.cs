namespace DqCheck.Journeys;

/// <summary>A TOP with a readable date.</summary>
/// <param name="Record">Index of the record.</param>
/// <param name="Day">TOPDATE.</param>
/// <param name="Stage">TRSTAGE. A TOP without a known stage counts in no measure.</param>
internal readonly record struct Top(int Record, int Day, TopStage Stage);
