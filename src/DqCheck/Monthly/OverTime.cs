using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>One month of <see cref="OverTime"/>; null: not known.</summary>
internal sealed record MonthOverTime(
    string Name,
    long? NewPresentations,
    long? InTreatment,
    long? Exits,
    Fraction? TopStart,
    Fraction? TopExit,
    Submission Submission
);

/// <summary>
/// Activity, TOPs, load and data quality month by month. Activity and the TOPs of starts and exits come from the extract; load, data
/// quality and review TOPs are those of each month's own submission, so earlier ones come from the workbook carried over.
/// </summary>
internal sealed class OverTime
{
    private readonly JourneySet _journeys;
    private readonly MeasureRun _run;
    private readonly NotComputable _needs;

    public OverTime(Contract contract, JourneySet journeys, Months months, IReadOnlyList<Measure> measures, Carried carried)
    {
        (_journeys, _run, _needs) = (journeys, new(journeys, contract.Defaults), journeys.NotComputable());
        var now = new Submission(Now(MeasureIds.Load), Now(MeasureIds.DataQuality), Now(MeasureIds.TopReview));
        Months = months
            .Names.Zip(months.All)
            .ToList()
            .OnAllCores(m =>
                Of(m.First, m.Second, m.Second.To == journeys.Today ? now : carried.Months.GetValueOrDefault(m.First, Submission.NotKnown))
            );

        Fraction? Now(string id) => measures.First(m => m.Id == id && m.Agency == Measure.All && m.IsOfAll).Fraction;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MonthOverTime> Months { get; }

    private MonthOverTime Of(string name, Window month, Submission submission) =>
        new(
            name,
            Figure(MeasureIds.NewPresentations, month)?.Numerator,
            Figure(MeasureIds.InTreatment, month)?.Numerator,
            Figure(MeasureIds.Exits, month)?.Numerator,
            Figure(MeasureIds.TopStart, month)?.Fraction,
            Figure(MeasureIds.TopExit, month)?.Fraction,
            submission
        );

    private Figure? Figure(string id, Window month)
    {
        var definition = JourneyMeasures.Find(id)!;
        if (_needs.Why(definition.Needs) is not null)
            return null;
        var tally = new Tally(definition.Aggregate, definition.PerClient);
        foreach (var journey in Supply.Of(_journeys, definition.Needs).Takers(_journeys))
            tally.Add(journey, definition.Of(journey, month, _run));
        return tally.Figure;
    }
}
