using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// The tab of activity, load, data quality and TOPs over twelve months, which is the source of the charts and from which next month's check
/// reads the earlier submissions.
/// </summary>
internal static class OverTimeTab
{
    public const string Name = OverTimeColumns.Tab;

    private const string NewPresentations = "New presentations";

    private const string InTreatment = "In treatment";

    private const string Exits = "Exits";

    private const string TopStart = "Start TOPs in time";

    private const string TopExit = "Exit TOPs in time";

    public static void Add(WorkbookWriter workbook, MonthlyResult monthly, Rounding rounding) =>
        TabWriter.Write(
            workbook,
            new Tab<MonthFigures>(Name, Columns(rounding), monthly.OverTime.Months.Select(month => new TabRow<MonthFigures>(month)))
        );

    /// <summary>The charts for the first page, each over all months.</summary>
    public static IReadOnlyList<Chart> CreateCharts(MonthlyResult monthly, Rounding rounding)
    {
        List<string> titles = [.. Columns(rounding).Select(c => c.Title)];
        return
        [
            Chart("Activity by month", false, [NewPresentations, InTreatment, Exits]),
            Chart("Load and data quality", true, [OverTimeColumns.Load, OverTimeColumns.DataQuality]),
            Chart("TOPs in time", true, [TopStart, OverTimeColumns.TopReview, TopExit]),
        ];

        Chart Chart(string title, bool isPercent, string[] series) =>
            new(
                title,
                isPercent,
                Name,
                monthly.OverTime.Months.Count + 1,
                [.. series.Select(s => (s, titles.IndexOf(isPercent ? GetPercentTitle(s) : s) + 1))]
            );
    }

    /// <summary>Title of a column of percentages.</summary>
    private static string GetPercentTitle(string title) => $"{title}, %";

    private static TabColumn<MonthFigures>[] Columns(Rounding rounding) =>
        [
            new(OverTimeColumns.Month, 11, month => month.Name),
            new(NewPresentations, 13, month => rounding.ToCell(month.NewPresentations)),
            new(InTreatment, 13, month => rounding.ToCell(month.InTreatment)),
            new(Exits, 13, month => rounding.ToCell(month.Exits)),
            .. FractionColumns(TopStart, month => month.TopStart, rounding),
            .. FractionColumns(TopExit, month => month.TopExit, rounding),
            .. FractionColumns(OverTimeColumns.TopReview, month => month.Submission.TopReview, rounding),
            .. FractionColumns(OverTimeColumns.Load, month => month.Submission.Load, rounding),
            .. FractionColumns(OverTimeColumns.DataQuality, month => month.Submission.DataQuality, rounding),
            new("To know", 130, month => ToKnow(month.Submission), Print: false),
        ];

    /// <summary>The columns for a numerator, denominator and percentage.</summary>
    private static TabColumn<MonthFigures>[] FractionColumns(string title, Func<MonthFigures, Fraction?> fraction, Rounding rounding) =>
        [
            new(title, 13, month => rounding.ToCell(fraction(month)?.Numerator)),
            new(OverTimeColumns.GetDenominatorTitle(title), 13, month => rounding.ToCell(fraction(month)?.Denominator)),
            new(GetPercentTitle(title), 13, month => fraction(month) is { } known ? Percentage.From(rounding, known) : null),
        ];

    private static string? ToKnow(Submission submission) =>
        submission == Submission.Unknown
            ? "Load, data quality and review TOPs of this month's submission are not known: --carry takes them from last month's workbook."
            : null;
}
