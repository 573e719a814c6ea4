using DocumentFormat.OpenXml.Packaging;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// The tab of activity, load, data quality and TOPs over twelve months, with charts below. Next month's check reads the earlier submissions
/// from it.
/// </summary>
internal static class OverTimeTab
{
    /// <summary>The header, a blank row and the first row of the charts.</summary>
    private const int RowsAboveCharts = 3;

    private const string NewPresentations = "New presentations";

    private const string InTreatment = "In treatment";

    private const string Exits = "Exits";

    private const string TopStart = "Start TOPs in time";

    private const string TopExit = "Exit TOPs in time";

    public static void Add(WorkbookWriter workbook, MonthlyResult monthly, Rounding rounding) =>
        TabWriter.Write(
            workbook,
            new Tab<MonthFigures>(
                TabNames.OverTime,
                Columns(monthly, rounding),
                monthly.OverTime.Months.Select(month => new TabRow<MonthFigures>(month))
            )
        );

    /// <summary>Draws the charts below the months.</summary>
    public static void DrawCharts(SpreadsheetDocument document, MonthlyResult monthly, Rounding rounding) =>
        ChartWriter.Draw(
            document,
            TabNames.OverTime,
            monthly.OverTime.Months.Count + RowsAboveCharts,
            [.. Columns(monthly, rounding).Select(c => c.Width)],
            CreateCharts(monthly, rounding)
        );

    /// <summary>The charts, each over all months.</summary>
    private static IReadOnlyList<Chart> CreateCharts(MonthlyResult monthly, Rounding rounding)
    {
        List<string> titles = [.. Columns(monthly, rounding).Select(c => c.Title)];
        var activity = Chart("Activity by month", false, [NewPresentations, InTreatment, Exits]);
        // Bands of rates are texts, of which there is no chart.
        if (rounding.IsOn)
            return [activity];
        return
        [
            activity,
            Chart("Load and data quality", true, [OverTimeColumns.Load, OverTimeColumns.DataQuality]),
            Chart("TOPs in time", true, [TopStart, OverTimeColumns.TopReview, TopExit]),
        ];

        Chart Chart(string title, bool isPercent, string[] series) =>
            new(
                title,
                isPercent ? GetLowestPercent(monthly, rounding, series) : null,
                TabNames.OverTime,
                monthly.OverTime.Months.Count + 1,
                [.. series.Select(s => (s, titles.IndexOf(isPercent ? GetPercentTitle(s) : s) + 1))]
            );
    }

    /// <summary>The lowest percentage that some columns show, as a fraction; 1 where they show none.</summary>
    private static double GetLowestPercent(MonthlyResult monthly, Rounding rounding, string[] series)
    {
        string[] titles = [.. series.Select(GetPercentTitle)];
        return (
            from column in Columns(monthly, rounding)
            where titles.Contains(column.Title)
            from month in monthly.OverTime.Months
            select column.Cell(month) as Percentage? into shown
            where shown is not null
            select (double)shown.Value.Value / 100
        )
            .DefaultIfEmpty(1)
            .Min();
    }

    /// <summary>Title of a column of percentages.</summary>
    private static string GetPercentTitle(string title) => $"{title}, %";

    private static TabColumn<MonthFigures>[] Columns(MonthlyResult monthly, Rounding rounding) =>
        [
            new(OverTimeColumns.Month, 11, month => month.Name),
            new(NewPresentations, 13, month => rounding.Round(month.NewPresentations)),
            new(InTreatment, 13, month => rounding.Round(month.InTreatment)),
            new(Exits, 13, month => rounding.Round(month.Exits)),
            .. FractionColumns(TopStart, month => month.TopStart, rounding),
            .. FractionColumns(TopExit, month => month.TopExit, rounding),
            .. FractionColumns(OverTimeColumns.TopReview, month => month.Submission.TopReview, rounding),
            .. FractionColumns(OverTimeColumns.Load, month => month.Submission.Load, rounding),
            .. FractionColumns(OverTimeColumns.DataQuality, month => month.Submission.DataQuality, rounding),
            new("Notes", 100, month => Notes(month, monthly), Print: false),
        ];

    /// <summary>The columns for a numerator, denominator and percentage.</summary>
    private static TabColumn<MonthFigures>[] FractionColumns(string title, Func<MonthFigures, Fraction?> fraction, Rounding rounding) =>
        [
            new(title, 13, month => GetCount(fraction(month)?.Numerator, rounding)),
            new(OverTimeColumns.GetDenominatorTitle(title), 13, month => GetCount(fraction(month)?.Denominator, rounding)),
            new(
                GetPercentTitle(title),
                rounding.IsOn ? 16 : 13,
                month => fraction(month) is { } known ? Percentage.GetValue(new PublishedFigure(Figure.Share(known), rounding, null)) : null
            ),
        ];

    /// <summary>A count; none in a rounded copy where it comes from an earlier workbook, which does not say who was counted.</summary>
    private static long? GetCount(KeyedCount? count, Rounding rounding) =>
        rounding.IsOn && count is { IsKeyed: false } ? null : rounding.Round(count);

    /// <summary>A note on the newest month whose submission is not known; it holds for the months before.</summary>
    private static string? Notes(MonthFigures month, MonthlyResult monthly) =>
        monthly.OverTime.Months.LastOrDefault(m => m.Submission == Submission.Unknown) == month
            ? "Load, data quality and review TOPs are not known where they are blank. --carry takes them from last month's workbook."
            : null;
}
