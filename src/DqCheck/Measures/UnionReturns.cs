using DqCheck.Checks;
using DqCheck.Journeys;

namespace DqCheck.Measures;

/// <summary>Finds returns at any agency of a union: of the same client, or of one with the same attributor.</summary>
internal sealed class UnionReturns
{
    private readonly DayThresholds _thresholds;
    private readonly Dictionary<ulong, List<Journey>> _journeys = [];
    private readonly ulong[]? _people;

    public UnionReturns(JourneySet journeys)
    {
        _thresholds = journeys.Thresholds;
        _people = DuplicateAttributors.ComputeKeys(journeys.Population);
        foreach (var journey in _people is null ? [] : journeys.All)
        {
            if (_journeys.TryGetValue(_people![journey.Client], out var same))
                same.Add(journey);
            else
                _journeys.Add(_people[journey.Client], [journey]);
        }
    }

    /// <summary>Whether a later journey starts in time to count.</summary>
    public bool HasReturned(Journey completed) =>
        RePresentations.FindReturn(completed, _thresholds) is not null
        || (
            _people is not null
            && _journeys[_people[completed.Client]]
                .Any(j =>
                    j.Client != completed.Client
                    && j.Start > completed.End
                    && j.Start < RePresentations.GetClosingDay(completed, _thresholds)
                )
        );
}
