using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tab of sub-intervention reviews that are overdue, missing at an end or due soon.</summary>
internal static class ReviewExceptionsTab
{
    public static void Add(WorkbookWriter workbook, ResultView view, DetailFindings detail, bool counts) =>
        CaseTab.Add(
            workbook,
            view,
            new Tab<FindingLine>(
                RequirementTabs.Reviews,
                RequirementTabs.Columns(
                    view,
                    new("Nearest review", 30, line => line.Timeliness is { } item ? TimelinessText.DescribeNearest(item) : null),
                    new("Its id", 12, line => line.NearestId(view.Result.Population))
                ),
                RequirementTabs.CreateRows(view, detail, RequirementTabs.Reviews, RequiredColumns.Reviews),
                counts ? Counts(view) : null
            )
        );

    private static CountBlock Counts(ResultView view) =>
        RequirementTabs.Counts(
            view,
            [
                $"Sub-intervention reviews by family, as of {RequirementTabs.AsOf(view)}. Open: one a journey and family; ended: one an "
                    + "intervention whose last day for a review is in the reporting month or later.",
                "Clients with an outstanding review: "
                    + $"{view.Published.For(view.Result.GetMeasure(MeasureIds.SirOutstanding).Figure)?.ToString() ?? "not computable"} (target 0).",
                .. RequirementTabs.NotKnown(view, RequiredColumns.Reviews),
            ],
            view.Result.Journeys.GetComputability().GetReason(RequiredColumns.Reviews) is null
                ? RequirementCounts.ForReviews(view.Result.Journeys)
                : []
        );
}
