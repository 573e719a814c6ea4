using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// Twelve months of activity, load, data quality and TOPs: what the charts are drawn from, and where next month's run finds the earlier
/// submissions.
/// </summary>
internal static class OverTimeTab
{
    public const string Name = OverTimeColumns.Tab,
        Month = OverTimeColumns.Month;

    /// <summary>Titles of the figures that a later workbook takes over, each followed by "of" and its percentage.</summary>
    public const string Load = OverTimeColumns.Load,
        DataQuality = OverTimeColumns.DataQuality,
        TopReview = OverTimeColumns.TopReview;

    private static readonly string[] Titles =
    [
        Month,
        "New presentations",
        "In treatment",
        "Exits",
        .. Triple("Start TOPs in time"),
        .. Triple("Exit TOPs in time"),
        .. Triple(TopReview),
        .. Triple(Load),
        .. Triple(DataQuality),
        "To know",
    ];

    public static void Add(Book workbook, MonthlyResult monthly, Rounding rounding)
    {
        var tab = new Tab(
            workbook,
            Name,
            [
                .. Titles.Select(
                    (t, i) =>
                        (
                            t,
                            i == 0 ? 11.0
                            : i == Titles.Length - 1 ? 130.0
                            : 13
                        )
                ),
            ]
        );
        foreach (var month in monthly.OverTime.Months)
        {
            var submission = month.Submission;
            tab.Add([
                month.Name,
                rounding.Cell(month.NewPresentations),
                rounding.Cell(month.InTreatment),
                rounding.Cell(month.Exits),
                .. Cells(month.TopStart, rounding),
                .. Cells(month.TopExit, rounding),
                .. Cells(submission.TopReview, rounding),
                .. Cells(submission.Load, rounding),
                .. Cells(submission.DataQuality, rounding),
                submission == Submission.NotKnown
                    ? "Load, data quality and review TOPs of this month's submission are not known: --carry takes them from last month's workbook."
                    : null,
            ]);
        }

        tab.Finish(printed: Titles.Length - 1);
    }

    /// <summary>The charts for the first page: each over all months.</summary>
    public static IReadOnlyList<Chart> Charts(MonthlyResult monthly)
    {
        var last = monthly.OverTime.Months.Count + 1;
        return
        [
            Chart("Activity by month", false, "New presentations", "In treatment", "Exits"),
            Chart("Load and data quality", true, Percent(Load), Percent(DataQuality)),
            Chart("TOPs in time", true, Percent("Start TOPs in time"), Percent(TopReview), Percent("Exit TOPs in time")),
        ];

        Chart Chart(string title, bool isPercent, params string[] series) =>
            new(title, isPercent, Name, last, [.. series.Select(s => (s.TrimEnd('%', ',', ' '), Array.IndexOf(Titles, s) + 1))]);
    }

    /// <summary>Title of the column of a percentage.</summary>
    private static string Percent(string title) => $"{title}, %";

    private static string[] Triple(string title) => [title, OverTimeColumns.DenominatorOf(title), Percent(title)];

    private static object?[] Cells(Fraction? fraction, Rounding rounding) =>
        fraction is { } f ? [rounding.Cell(f.Numerator), rounding.Cell(f.Denominator), Percentage.Of(rounding, f)] : [null, null, null];
}
