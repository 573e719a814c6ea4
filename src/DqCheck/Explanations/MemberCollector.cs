using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Explanations;

/// <summary>Collects the members of a measure, journey by journey; those of a client must be added consecutively.</summary>
internal sealed class MemberCollector(JourneyMeasure measure, Window? window, MeasureContext context)
{
    private readonly MemberReasons _reasons = new(context);
    private readonly RecordColumn _agency = new(context.Journeys.Population, AGNCY);
    private readonly RecordColumn _client = new(context.Journeys.Population, CLIENTID);
    private readonly RecordColumn _episode = new(context.Journeys.Population, EPISODID);
    private readonly List<MeasureMember> _all = [];
    private (int Client, bool IsIncluded, bool IsCounted) _last = (-1, false, false);

    public IReadOnlyList<MeasureMember> All => _all;

    /// <summary>Adds a journey, if it is in the measure or belongs to its time.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="isComplete">Whether its agency supplies the columns that the figure needs.</param>
    public void Add(Journey journey, bool isComplete)
    {
        if (_last.Client != journey.Client)
            _last = (journey.Client, false, false);
        var part = measure.Count(journey, window!, context);
        if (part.TakesPart && isComplete)
            AddIncluded(journey, part);
        else if (part.TakesPart)
            AddLeftOut(journey, MemberState.IncompleteAgency, MemberReasons.Incomplete);
        else if (isComplete && part.IsTooRecent)
            AddLeftOut(journey, MemberState.TooRecent, MemberReasons.TooRecent);
        else if (isComplete && _reasons.Find(measure, journey, window) is { } reason)
            AddLeftOut(journey, MemberState.NotApplicable, reason);
    }

    private void AddIncluded(Journey journey, Contribution part)
    {
        var includes = !measure.PerClient || !_last.IsIncluded;
        var counts = part.Counts && (!measure.PerClient || !_last.IsCounted);
        _last = (journey.Client, true, _last.IsCounted || part.Counts);
        if (!includes && !counts)
        {
            AddLeftOut(journey, MemberState.SameClient, MemberReasons.SameClient);
            return;
        }

        _all.Add(
            Create(journey, counts ? MemberState.Counted : MemberState.NotCounted, "") with
            {
                Numerator =
                    measure.Aggregate == Aggregate.Mean ? part.Days
                    : counts ? 1
                    : 0,
                Denominator = includes ? part.Number : 0,
                Days = measure.Unit == Unit.Days ? part.Days : null,
            }
        );
    }

    private void AddLeftOut(Journey journey, MemberState state, string reason) => _all.Add(Create(journey, state, reason));

    private MeasureMember Create(Journey journey, MemberState state, string reason) =>
        new()
        {
            Journey = journey,
            Agency = _agency.GetText(journey.Client),
            Client = _client.GetText(journey.Client),
            Episode = _episode.GetText(journey.Episodes[0]),
            State = state,
            Reason = reason,
        };
}
