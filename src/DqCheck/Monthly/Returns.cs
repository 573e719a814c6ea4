using DqCheck.Journeys;
using DqCheck.Records;

namespace DqCheck.Monthly;

/// <summary>
/// Returns to the same provider after successful completions of the rolling twelve months: counts by group, and the cases.
/// </summary>
internal sealed class Returns
{
    private readonly JourneySet _journeys;
    private readonly Window _window;
    private readonly Window _half;

    public Returns(JourneySet journeys)
    {
        _journeys = journeys;
        _window = journeys.GetWindow(Window.Rolling);
        _half = Measures.JourneyMeasures.GetFirstHalf(_window, journeys.Thresholds);
        NotComputableReason = journeys.GetComputability().GetReason(RequiredColumns.Journeys);
        var eligible = AgencyCompleteness.For(journeys, RequiredColumns.Journeys).EligibleJourneys(journeys).ToList();
        Blocks = NotComputableReason is null ? [.. GroupRows.Split([.. eligible.Where(IsCounted)], journeys, CountGroup)] : [];
        Cases = NotComputableReason is null
            ?
            [
                .. eligible
                    .Where(IsCounted)
                    .Select(CreateCase)
                    .OfType<Completion>()
                    .OrderBy(c => c.Return is null)
                    .ThenByDescending(c => c.Return?.Start)
                    .ThenBy(c => c.ClosingDay)
                    .ThenBy(c => c.Key.Client, StringComparer.Ordinal)
                    .ThenBy(c => c.Key.Line, StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Completions by group.</summary>
    /// <param name="Completions">In the first six of the twelve months, with six months passed since.</param>
    /// <param name="Returned">Of these, returned within six months.</param>
    /// <param name="Later">Completions since then.</param>
    /// <param name="LaterReturned">Of these, already returned.</param>
    /// <param name="StillOpen">Completions without a return whose six months are still open.</param>
    internal sealed record ReturnCounts(
        KeyedCount Completions,
        KeyedCount Returned,
        KeyedCount Later,
        KeyedCount LaterReturned,
        KeyedCount StillOpen
    );

    /// <summary>Why returns cannot be computed; null where they can.</summary>
    public string? NotComputableReason { get; }

    /// <summary>The first six of the twelve months.</summary>
    public Window FirstHalf => _half;

    /// <summary>By client group and substance group.</summary>
    public IReadOnlyList<(string ClientGroup, string SubstanceGroup, ReturnCounts Counts)> Blocks { get; }

    /// <summary>Clients who returned, the latest first; then those who still can, by the day on which their window closes.</summary>
    public IReadOnlyList<Completion> Cases { get; }

    private bool IsCounted(Journey journey) => RePresentations.IsCompletion(journey) && _window.Contains(journey.End);

    private ReturnCounts CountGroup(IReadOnlyList<Journey> completed)
    {
        var first = completed.Where(IsInRate).ToList();
        var later = completed.Where(j => !IsInRate(j)).ToList();
        return new(
            Count(first),
            Count(first.Where(HasReturned)),
            Count(later),
            Count(later.Where(HasReturned)),
            Count(completed.Where(j => !HasReturned(j) && RePresentations.GetClosingDay(j, _journeys.Thresholds) > _journeys.Today))
        );

        static KeyedCount Count(IEnumerable<Journey> journeys) => KeyedCount.Of(journeys.Select(j => j.Key));
    }

    /// <summary>Whether a completion counts in the rate: in the first half, and the client has had six months in which to return.</summary>
    private bool IsInRate(Journey journey) =>
        _half.Contains(journey.End) && RePresentations.HasTimePassed(journey, _journeys.Thresholds, _journeys.Today);

    private bool HasReturned(Journey journey) => RePresentations.FindReturn(journey, _journeys.Thresholds) is not null;

    private Completion? CreateCase(Journey journey)
    {
        var next = RePresentations.FindReturn(journey, _journeys.Thresholds);
        var closingDay = RePresentations.GetClosingDay(journey, _journeys.Thresholds);
        if (next is null && closingDay <= _journeys.Today)
            return null;
        return new(CaseKey.For(_journeys, journey), journey, next, closingDay, IsInRate(journey));
    }
}
