using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>A completion that was followed by a return, or still can be.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Journey">The completed journey.</param>
/// <param name="Return">The journey that began in time to count; null: none so far.</param>
/// <param name="ClosingDay">Day number from which on a return no longer counts.</param>
/// <param name="IsInRate">Completed in the first half of the rolling window, which the rate is about.</param>
internal sealed record Completion(CaseKey Key, Journey Journey, Journey? Return, int ClosingDay, bool IsInRate);
