using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Explanations;

/// <summary>The journeys in a measure, for the default settings: who is in the numerator and denominator, and who is left out and why.</summary>
internal sealed class MeasureMembers
{
    private MeasureMembers(JourneyMeasure measure, Window? window, IReadOnlyList<MeasureMember> all)
    {
        Measure = measure;
        Window = window;
        All = all;
    }

    public JourneyMeasure Measure { get; }

    /// <summary>The window of the cohort; null if the measure has none.</summary>
    public Window? Window { get; }

    /// <summary>All members, those of a client in order of time.</summary>
    public IReadOnlyList<MeasureMember> All { get; }

    /// <summary>The numerator of the figure; null for the shortest and the longest of several days.</summary>
    public long? Numerator => Measure.Aggregate is Aggregate.Minimum or Aggregate.Maximum ? null : All.Sum(m => m.Numerator);

    /// <summary>The denominator of the figure; null for a count.</summary>
    public long? Denominator => Measure.Aggregate == Aggregate.Count ? null : All.Sum(m => m.Denominator);

    /// <summary>Finds the members of a figure.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="figure">The figure, which must be one of a measure of journeys and computed.</param>
    public static MeasureMembers Find(JourneySet journeys, MeasureResult figure) =>
        Find(journeys, JourneyMeasures.Find(figure.Id)!, figure.Window, figure.Agency, figure.ClientGroup, figure.SubstanceGroup);

    /// <summary>Finds the members of a measure in a window.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="window">One of the measure's windows; null if it has none.</param>
    /// <param name="agency">Code of an agency, or all.</param>
    /// <param name="clientGroup">One of the client groups.</param>
    /// <param name="substanceGroup">One of the substance groups.</param>
    public static MeasureMembers Find(
        JourneySet journeys,
        JourneyMeasure measure,
        Window? window,
        string agency = MeasureResult.All,
        string clientGroup = GroupMask.All,
        string substanceGroup = GroupMask.All
    )
    {
        var isOfAll = agency == MeasureResult.All;
        var completeness = AgencyCompleteness.For(
            journeys,
            substanceGroup == GroupMask.All
                ? measure.Needs
                : MeasureTable.GetRequiredColumns(measure.Needs, GroupMask.All, GroupMask.Opiate)
        );
        MeasureContext context = new(journeys, new());
        if (journeys.AsOf is null || measure.Obstacle(context) is not null)
            return new(measure, window, []);
        MemberReasons reasons = new(context);
        var mask = GroupMask.For(clientGroup, substanceGroup);
        RecordColumn client = new(journeys.Population, Rulesets.ColumnNames.CLIENTID);
        RecordColumn episode = new(journeys.Population, Rulesets.ColumnNames.EPISODID);
        List<MeasureMember> members = [];
        (int Client, bool IsIncluded, bool IsCounted) last = (-1, false, false);
        foreach (var journey in journeys.All.Where(j => (j.Class.Mask & mask) != 0))
        {
            var code = journeys.Population.Values[journeys.Population.AgencySlot].GetText(journey.Agency);
            if (!isOfAll && code != agency)
                continue;
            if (last.Client != journey.Client)
                last = (journey.Client, false, false);
            var part = measure.Count(journey, window!, context);
            if (isOfAll && !completeness.Includes(journey))
                Add(MemberState.IncompleteAgency, "its agency does not supply the columns that this figure needs", part.TakesPart);
            else if (part.TakesPart)
                AddIncluded();
            else if (part.IsTooRecent)
                Add(MemberState.TooRecent, MemberReasons.TooRecent, true);
            else if (reasons.Find(measure, journey, window) is { } reason)
                Add(MemberState.NotApplicable, reason, true);

            void Add(MemberState state, string reason, bool isWanted)
            {
                if (isWanted)
                    members.Add(Create(state, 0, 0, reason));
            }

            void AddIncluded()
            {
                var includes = !measure.PerClient || !last.IsIncluded;
                var counts = part.Counts && (!measure.PerClient || !last.IsCounted);
                last = (journey.Client, true, last.IsCounted || part.Counts);
                if (!includes && !counts)
                {
                    members.Add(Create(MemberState.SameClient, 0, 0, MemberReasons.SameClient));
                    return;
                }

                var isMean = measure.Aggregate == Aggregate.Mean;
                var numerator =
                    isMean ? part.Days
                    : counts ? 1
                    : 0;
                members.Add(Create(counts ? MemberState.Counted : MemberState.NotCounted, numerator, includes ? part.Number : 0, ""));
            }

            MeasureMember Create(MemberState state, long numerator, long denominator, string reason) =>
                new(
                    journey,
                    code,
                    client.GetText(journey.Client),
                    episode.GetText(journey.Episodes[0]),
                    state,
                    numerator,
                    denominator,
                    measure.Unit == Unit.Days && part.TakesPart ? part.Days : null,
                    reason
                );
        }

        return new(measure, window, members);
    }
}
