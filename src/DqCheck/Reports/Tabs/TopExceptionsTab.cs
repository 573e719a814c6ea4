using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Measures;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of start, review and exit TOPs that are missing, outside their window or due soon.</summary>
internal static class TopExceptionsTab
{
    public static void Add(ITabWriter output, ResultView view, DetailFindings detail, bool counts)
    {
        var text = new TimelinessText(view.Result.Journeys);
        var columns = RequirementTabs.Columns(
            view,
            new("Nearest TOP", 30, line => line.Timeliness is { } item ? text.DescribeNearest(item) : null),
            new("TOP id", 12, line => line.NearestId(view.Result.Population), Print: false)
        );
        var rows = RequirementTabs.CreateRows(view, detail, TabNames.Tops, RequiredColumns.Tops);
        output.Write(new Tab<FindingLine>(TabNames.Tops, columns, rows, counts ? Counts(view) : null) { Key = line => line.Rule.Id });
    }

    private static CountBlock Counts(ResultView view)
    {
        var isComputable = view.Result.Journeys.GetComputability().GetReason(RequiredColumns.Tops) is null;
        var counts = isComputable ? RequirementCounts.ForTops(view.Result.Journeys) : [];
        return RequirementTabs.Counts(
            view,
            [
                $"Adults who started treatment. Start and exit TOPs: the 12 months to {view.AsOfText}. Review TOPs: journeys open on that "
                    + "day. First review TOPs: journeys whose first six months ended in those 12 months.",
                "Expected = in time + out of time + missing. Pending and done early are not counted yet. Not required: young people, TOPs "
                    + "that another service co-ordinates, reviews without a start TOP, exits that were not planned.",
                .. RequirementTabs.NotKnown(view, RequiredColumns.Tops),
            ],
            counts
        );
    }
}
