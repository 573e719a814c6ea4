using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>Sub-intervention reviews that are overdue, missing at an end or due soon.</summary>
internal static class ReviewExceptionsTab
{
    public static void Add(Book workbook, RunResult result, Details detail, bool counts) =>
        CaseTab.Add(
            workbook,
            result,
            new Tab<FindingLine>(
                OwedTabs.Reviews,
                OwedTabs.Columns(
                    result,
                    new("Nearest review", 30, line => line.Owed is { } item ? OwedWords.Nearest(item) : null),
                    new("Its id", 12, line => line.NearestId(result.Population))
                ),
                OwedTabs.Rows(result, detail, OwedTabs.Reviews, Needs.Reviews),
                counts ? Counts(result) : null
            )
        );

    private static CountBlock Counts(RunResult result) =>
        OwedTabs.Counts(
            result,
            [
                $"Sub-intervention reviews by family, as of {OwedTabs.AsOf(result)}. Open: one a journey and family; ended: one an "
                    + "intervention whose last day for a review is in the reporting month or later.",
                "Clients with an outstanding review: "
                    + $"{result.Published.Of(result.Measure("sir-outstanding").Figure)?.ToString() ?? "not computable"} (target 0).",
                .. OwedTabs.NotKnown(result, Needs.Reviews),
            ],
            result.Journeys.NotComputable().Why(Needs.Reviews) is null ? OwedCounts.OfReviews(result.Journeys) : []
        );
}
