using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>Sub-intervention reviews that are overdue, missing at an end or due soon.</summary>
internal static class ReviewExceptionsTab
{
    public static void Add(Book workbook, ResultView view, Details detail, bool counts) =>
        CaseTab.Add(
            workbook,
            view,
            new Tab<FindingLine>(
                OwedTabs.Reviews,
                OwedTabs.Columns(
                    view,
                    new("Nearest review", 30, line => line.Owed is { } item ? OwedWords.Nearest(item) : null),
                    new("Its id", 12, line => line.NearestId(view.Result.Population))
                ),
                OwedTabs.Rows(view, detail, OwedTabs.Reviews, Needs.Reviews),
                counts ? Counts(view) : null
            )
        );

    private static CountBlock Counts(ResultView view) =>
        OwedTabs.Counts(
            view,
            [
                $"Sub-intervention reviews by family, as of {OwedTabs.AsOf(view)}. Open: one a journey and family; ended: one an "
                    + "intervention whose last day for a review is in the reporting month or later.",
                "Clients with an outstanding review: "
                    + $"{view.Published.Of(view.Result.Measure(MeasureIds.SirOutstanding).Figure)?.ToString() ?? "not computable"} (target 0).",
                .. OwedTabs.NotKnown(view, Needs.Reviews),
            ],
            view.Result.Journeys.NotComputable().Why(Needs.Reviews) is null ? OwedCounts.OfReviews(view.Result.Journeys) : []
        );
}
