using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of journeys that waited long, are still waiting, or returned soon after a completion.</summary>
internal static class WaitsAndReturnsTab
{
    private static readonly string[] Ids =
    [
        MeasureIds.Wait21Days,
        MeasureIds.Wait42Days,
        MeasureIds.Cj5Days,
        MeasureIds.StillWaiting42Days,
        MeasureIds.RePresentations,
    ];

    public static void Add(ITabWriter output, ResultView view, DetailFindings detail, bool counts) =>
        output.Write(
            new Tab<FindingLine>(
                TabNames.Waits,
                RequirementTabs.Columns(view),
                RequirementTabs.CreateRows(view, detail, TabNames.Waits, RequiredColumns.Waits),
                counts ? Counts(view) : null
            )
            {
                Key = line => line.Rule.Id,
            }
        );

    private static CountBlock Counts(ResultView view)
    {
        TableColumn<(string Title, PublishedFigure? Figure)>[] columns =
        [
            new("Counted", m => m.Title),
            new("Number", m => DayCount.Of(m.Figure)),
            new("Of", m => m.Figure?.Denominator),
            new("Value", m => m.Figure is null ? "not calculated" : Percentage.GetValue(m.Figure)),
        ];
        return CountBlock.From(
            [$"First waits and returns in the 12 months to {view.AsOfText}, at this provider only."],
            columns,
            Ids.Select(id => (JourneyMeasures.Find(id)!.Title, view.Publish(view.Result.GetMeasure(id))))
        );
    }
}
