using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Monthly;

/// <summary>
/// Activity, TOPs, load and data quality by month. Activity, start TOPs and exit TOPs come from the extract. Load, data quality and review
/// TOPs belong to the submission of each month, so earlier ones come from the workbook carried over.
/// </summary>
internal sealed class OverTime
{
    private readonly JourneySet _journeys;
    private readonly MeasureContext _context;
    private readonly ComputabilityCheck _computability;

    public OverTime(
        Contract contract,
        JourneySet journeys,
        Months months,
        IReadOnlyList<MeasureResult> measures,
        PreviousWorkbook previousWorkbook
    )
    {
        _journeys = journeys;
        _context = new(journeys, contract.Defaults);
        _computability = journeys.GetComputability();
        var now = new Submission(Now(MeasureIds.Load), Now(MeasureIds.DataQuality), Now(MeasureIds.TopReview));
        Months = months
            .Names.Zip(months.All)
            .ToList()
            .RunParallel(m =>
                CreateMonth(
                    m.First,
                    m.Second,
                    m.Second.To == journeys.Today ? now : previousWorkbook.Months.GetValueOrDefault(m.First, Submission.Unknown)
                )
            );

        Fraction? Now(string id) => measures.First(m => m.Id == id && m.Agency == MeasureResult.All && m.IsOverall).Fraction;
    }

    /// <summary>The months, oldest first.</summary>
    public IReadOnlyList<MonthFigures> Months { get; }

    private MonthFigures CreateMonth(string name, Window month, Submission submission) =>
        new(
            name,
            ComputeFigure(MeasureIds.NewPresentations, month)?.Numerator,
            ComputeFigure(MeasureIds.InTreatment, month)?.Numerator,
            ComputeFigure(MeasureIds.Exits, month)?.Numerator,
            ComputeFigure(MeasureIds.TopStart, month)?.Fraction,
            ComputeFigure(MeasureIds.TopExit, month)?.Fraction,
            submission
        );

    private Figure? ComputeFigure(string id, Window month)
    {
        var definition = JourneyMeasures.Find(id)!;
        if (_computability.GetReason(definition.Needs) is not null)
            return null;
        var tally = new Tally(definition.Aggregate, definition.PerClient);
        foreach (var journey in AgencyCompleteness.For(_journeys, definition.Needs).EligibleJourneys(_journeys))
            tally.Add(journey, definition.Count(journey, month, _context));
        return tally.Figure;
    }
}
