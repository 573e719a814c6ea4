using System.Globalization;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Trends;

namespace DqCheck.Reports;

/// <summary>A month over time: figures of the extract, and of the result of the month. Null where not known.</summary>
/// <param name="Figures">
/// The figures. Activity, start and exit TOPs come from the extract, as far as it reaches back. Load, data quality and review TOPs come
/// from the result of the month, or from a workbook carried over.
/// </param>
/// <param name="ReviewsOutstanding">Clients with an outstanding sub-intervention review.</param>
/// <param name="FindingsOpened">Findings first seen in the month.</param>
/// <param name="FindingsFixed">Findings fixed in the month.</param>
/// <param name="FindingsOpen">Findings open at the end of the month.</param>
/// <param name="MeanAge">Mean age of the open findings, in days.</param>
internal sealed record OverTimeMonth(
    MonthFigures Figures,
    KeyedCount? ReviewsOutstanding,
    long? FindingsOpened,
    long? FindingsFixed,
    long? FindingsOpen,
    decimal? MeanAge
)
{
    /// <summary>The name of the month, such as <c>Apr 2014</c>.</summary>
    public string Name => Figures.Name;

    /// <summary>The first day of the month.</summary>
    public DateOnly Month => DateOnly.ParseExact(Name, TrendMonth.NameFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether nothing of the month is known.</summary>
    public bool IsEmpty => this == new OverTimeMonth(MonthFigures.Unknown(Name), null, null, null, null, null);

    /// <summary>
    /// The months of the extract, and before them those that only the history knows. Without a history, this month has the figures of the
    /// result.
    /// </summary>
    public static IReadOnlyList<OverTimeMonth> Create(CheckResult result, Trend? trend)
    {
        if (result.OverTime is not { } overTime)
            return [];
        var months = overTime.Months;
        var first = result.Journeys.GetWindow(Journeys.Window.Rolling).From;
        return
        [
            .. (trend?.Months ?? []).Where(m => m.AsOf.DayNumber < first).Select(m => Create(MonthFigures.Unknown(m.Name), m)),
            .. months.SkipLast(1).Select(m => Create(m, trend?.Find(m.Name))),
            .. months.TakeLast(1).Select(m => CreateLast(result, m, trend?.Find(m.Name))),
        ];
    }

    private static OverTimeMonth Create(MonthFigures figures, TrendMonth? known) =>
        known is null
            ? new(figures, null, null, null, null, null)
            : new(
                figures with
                {
                    Submission = new(
                        known.Load ?? figures.Submission.Load,
                        known.DataQuality ?? figures.Submission.DataQuality,
                        known.TopReview ?? figures.Submission.TopReview
                    ),
                },
                known.ReviewsOutstanding is { } number ? KeyedCount.WithoutKey(number) : null,
                known.Opened,
                known.Fixed,
                known.Open,
                known.MeanAge
            );

    /// <summary>The month of the check: its figures are those of the result, which say who is counted.</summary>
    private static OverTimeMonth CreateLast(CheckResult result, MonthFigures figures, TrendMonth? known) =>
        new(
            figures,
            result
                .Measures.FirstOrDefault(m => m.Id == MeasureIds.SirOutstanding && m.Agency == MeasureResult.All && m.IsOverall)
                ?.Figure?.Numerator,
            known?.Opened,
            known?.Fixed,
            known?.Open ?? result.Checks.Findings.Count,
            known?.MeanAge
        );
}
