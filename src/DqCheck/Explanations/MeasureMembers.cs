using DqCheck.Journeys;
using DqCheck.Measures;

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
        MeasureContext context = new(journeys, new());
        if (journeys.AsOf is null || measure.Obstacle(context) is not null)
            return new(measure, window, []);
        var completeness = AgencyCompleteness.For(
            journeys,
            substanceGroup == GroupMask.All
                ? measure.Needs
                : MeasureTable.GetRequiredColumns(measure.Needs, GroupMask.All, GroupMask.Opiate)
        );
        var mask = GroupMask.For(clientGroup, substanceGroup);
        var agencyId = agency == MeasureResult.All ? 0 : journeys.Population.Values[journeys.Population.AgencySlot].Find(agency);
        MemberCollector members = new(measure, window, context);
        foreach (var journey in journeys.All)
        {
            if ((journey.Class.Mask & mask) != 0 && (agencyId == 0 || journey.Agency == agencyId))
                members.Add(journey, agencyId != 0 || completeness.Includes(journey));
        }

        return new(measure, window, members.All);
    }
}
