using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>The tab of start, review and exit TOPs that are missing, outside their window or due soon.</summary>
internal static class TopExceptionsTab
{
    public static void Add(WorkbookWriter workbook, ResultView view, DetailFindings detail, bool counts)
    {
        var text = new TimelinessText(view.Result.Journeys);
        var columns = RequirementTabs.Columns(
            view,
            new("Nearest TOP", 30, line => line.Timeliness is { } item ? text.DescribeNearest(item) : null),
            new("Its id", 12, line => line.NearestId(view.Result.Population))
        );
        var rows = RequirementTabs.CreateRows(view, detail, RequirementTabs.Tops, RequiredColumns.Tops);
        CaseTab.Add(workbook, view, new Tab<FindingLine>(RequirementTabs.Tops, columns, rows, counts ? Counts(view) : null));
    }

    private static CountBlock Counts(ResultView view)
    {
        var isComputable = view.Result.Journeys.GetComputability().GetReason(RequiredColumns.Tops) is null;
        var counts = isComputable ? RequirementCounts.ForTops(view.Result.Journeys) : [];
        return RequirementTabs.Counts(
            view,
            [
                $"Journeys of adults with a treatment start. Start and exit: rolling 12 months to {view.AsOfText}; "
                    + "review: open on that day; first review: first six months ended in the last twelve.",
                "Expected = in time + outside + missing. Pending and done early are not counted yet; not asked for: young people, "
                    + "TOPs of another service, no start TOP (review), no planned end (exit).",
                .. RequirementTabs.NotKnown(view, RequiredColumns.Tops),
            ],
            counts
        );
    }
}
