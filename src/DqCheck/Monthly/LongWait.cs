using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>A first wait of more than six weeks.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Journey">The journey.</param>
/// <param name="Days">Waited; to the as-of date by those who still wait.</param>
/// <param name="IsOver">Treatment has started.</param>
internal sealed record LongWait(CaseKey Key, Journey Journey, int Days, bool IsOver);
