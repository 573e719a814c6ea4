using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>A completion with a return, or with its re-presentation window still open.</summary>
/// <param name="Key">Identifies the client and episode.</param>
/// <param name="Journey">The completed journey.</param>
/// <param name="Return">The next journey if it began in time to count; null if there is none so far.</param>
/// <param name="ClosingDay">Day number of the first day on which a return no longer counts.</param>
/// <param name="IsInRate">Whether it counts in the rate: completed in the first half of the rolling window, and its six months have passed.</param>
internal sealed record Completion(CaseKey Key, Journey Journey, Journey? Return, int ClosingDay, bool IsInRate);
