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
    private static readonly string[] Counted =
    [
        MeasureIds.NewPresentations,
        MeasureIds.InTreatment,
        MeasureIds.Exits,
        MeasureIds.TopStart,
        MeasureIds.TopExit,
    ];

    private readonly MeasureContext _context;
    private readonly JourneySet _journeys;

    /// <summary>Which agencies count in each figure that can be computed.</summary>
    private readonly Dictionary<string, AgencyCompleteness> _completeness = [];

    private OverTime(
        MeasureSettings settings,
        JourneySet journeys,
        IReadOnlyList<MeasureResult> measures,
        PreviousWorkbook previousWorkbook
    )
    {
        _journeys = journeys;
        _context = new(journeys, settings);
        var months = new Months(journeys);
        var computability = journeys.GetComputability();
        foreach (var (id, needs) in Counted.Select(id => (id, JourneyMeasures.Find(id)!.Needs)))
        {
            if (computability.GetReason(needs) is null)
                _completeness.Add(id, AgencyCompleteness.For(journeys, needs));
        }

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

        Fraction? Now(string id) => measures.FirstOrDefault(m => m.Id == id && m.Agency == MeasureResult.All && m.IsOverall)?.Fraction;
    }

    /// <summary>The months, oldest first.</summary>
    public IReadOnlyList<MonthFigures> Months { get; }

    /// <summary>Counts by month, with the settings of the contract that requires monthly figures, else with the defaults.</summary>
    /// <returns>Null where there is no as-of date.</returns>
    public static OverTime? Create(
        IReadOnlyList<Contract> contracts,
        JourneySet journeys,
        IReadOnlyList<MeasureResult> measures,
        PreviousWorkbook? previousWorkbook
    ) =>
        journeys.AsOf is null
            ? null
            : new(
                contracts.FirstOrDefault(MonthlyResult.IsMonthly)?.Defaults ?? new(),
                journeys,
                measures,
                previousWorkbook ?? PreviousWorkbook.Empty
            );

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
        if (!_completeness.TryGetValue(id, out var completeness))
            return null;
        var definition = JourneyMeasures.Find(id)!;
        var tally = new Tally(definition.Aggregate, definition.PerClient);
        foreach (var journey in completeness.EligibleJourneys(_journeys))
            tally.Add(journey, definition.Count(journey, month, _context));
        return tally.Figure;
    }
}
