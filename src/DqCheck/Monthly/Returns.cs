using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>
/// Returns after successful completions of the rolling twelve months, to the own provider: a block by group, and the cases.
/// </summary>
internal sealed class Returns
{
    private readonly JourneySet _journeys;
    private readonly Window _window;
    private readonly Window _half;

    public Returns(JourneySet journeys)
    {
        _journeys = journeys;
        _window = journeys.Window(Window.Rolling);
        _half = Measures.JourneyMeasures.FirstHalf(_window, journeys.Standards);
        WhyNot = journeys.NotComputable().Why(Needs.Journeys);
        var takers = Supply.Of(journeys, Needs.Journeys).Takers(journeys).ToList();
        Blocks = WhyNot is null ? [.. GroupRows.Of([.. takers.Where(IsCounted)], journeys, Block)] : [];
        Cases = WhyNot is null
            ?
            [
                .. takers
                    .Where(IsCounted)
                    .Select(CaseOf)
                    .OfType<Completion>()
                    .OrderBy(c => c.Return is null)
                    .ThenByDescending(c => c.Return?.Start)
                    .ThenBy(c => c.Closes)
                    .ThenBy(c => c.Key.Client, StringComparer.Ordinal)
                    .ThenBy(c => c.Key.Line, StringComparer.Ordinal),
            ]
            : [];
    }

    /// <summary>Completions by group.</summary>
    /// <param name="Completions">In the first six of the twelve months.</param>
    /// <param name="Returned">Of these, back within six months.</param>
    /// <param name="Later">Completions since.</param>
    /// <param name="LaterReturned">Of these, back already.</param>
    /// <param name="StillOpen">Completions, not back, whose six months are still open.</param>
    internal sealed record Counts(int Completions, int Returned, int Later, int LaterReturned, int StillOpen);

    /// <summary>Why nothing is known, in words; null where it is.</summary>
    public string? WhyNot { get; }

    /// <summary>The first six of the twelve months.</summary>
    public Window FirstHalf => _half;

    /// <summary>By client group and substance group.</summary>
    public IReadOnlyList<(string ClientGroup, string SubstanceGroup, Counts Counts)> Blocks { get; }

    /// <summary>Those who came back, the latest return first; then those who still can, by the day on which that ends.</summary>
    public IReadOnlyList<Completion> Cases { get; }

    private bool IsCounted(Journey journey) => RePresentations.IsCompletion(journey) && _window.Holds(journey.End);

    private Counts Block(IReadOnlyList<Journey> completed)
    {
        var (first, later) = (completed.Where(j => _half.Holds(j.End)).ToList(), completed.Where(j => !_half.Holds(j.End)).ToList());
        return new(
            first.Count,
            first.Count(IsBack),
            later.Count,
            later.Count(IsBack),
            completed.Count(j => !IsBack(j) && RePresentations.Closes(j, _journeys.Standards) > _journeys.Today)
        );
    }

    private bool IsBack(Journey journey) => RePresentations.Return(journey, _journeys.Standards) is not null;

    private Completion? CaseOf(Journey journey)
    {
        var (back, closes) = (RePresentations.Return(journey, _journeys.Standards), RePresentations.Closes(journey, _journeys.Standards));
        return back is null && closes <= _journeys.Today
            ? null
            : new(CaseKey.Of(_journeys, journey), journey, back, closes, _half.Holds(journey.End));
    }
}
