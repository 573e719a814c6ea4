using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>A first wait of more than six weeks.</summary>
/// <param name="Key">Identifies the client and episode.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Days">Days waited; up to the as-of date for clients who are still waiting.</param>
/// <param name="IsOver">Whether treatment has started.</param>
internal sealed record LongWait(CaseKey Key, Journey Journey, int Days, bool IsOver);
