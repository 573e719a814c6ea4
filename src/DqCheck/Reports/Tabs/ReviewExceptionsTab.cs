using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of sub-intervention reviews that are overdue, missing at an end or due soon.</summary>
internal static class ReviewExceptionsTab
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail, bool counts)
    {
        var text = new TimelinessText(view.Result.Journeys);
        var columns = RequirementTabs.Columns(
            view,
            new("Nearest review", 30, line => line.Timeliness is { } item ? text.DescribeNearest(item) : null),
            new("Review id", 12, line => line.NearestId(view.Result.Population), Print: false)
        );
        var rows = RequirementTabs.CreateRows(view, detail, TabNames.Reviews, RequiredColumns.Reviews);
        output.Write(new Tab<FindingLine>(TabNames.Reviews, columns, rows, counts ? Counts(view) : null) { Key = line => line.Rule.Id });
    }

    private static CountBlock Counts(ResultView view)
    {
        var isComputable = view.Result.Journeys.GetComputability().GetReason(RequiredColumns.Reviews) is null;
        var counts = isComputable ? RequirementCounts.ForReviews(view.Result.Journeys) : [];
        var outstanding = view.Publish(view.Result.GetMeasure(MeasureIds.SirOutstanding));
        return RequirementTabs.Counts(
            view,
            [
                $"Sub-intervention reviews by category, as of {view.AsOfText}. Open: one for each journey and category. Ended: one for "
                    + "each intervention whose last day for a review is in the reporting month or later. Expected = in time + out of time + missing.",
                $"Clients with an outstanding review: {outstanding?.ToString() ?? "not calculated"} (target 0).",
                .. RequirementTabs.NotKnown(view, RequiredColumns.Reviews),
            ],
            counts
        );
    }
}
