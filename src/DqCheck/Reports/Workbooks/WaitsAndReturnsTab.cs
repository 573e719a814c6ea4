using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks;

/// <summary>Journeys that waited long, still wait, or came back soon after a completion.</summary>
internal static class WaitsAndReturnsTab
{
    private static readonly string[] Ids = ["wait-21-days", "wait-42-days", "cj-5-days", "still-waiting-42-days", "re-presentations"];

    public static void Add(Book workbook, RunResult result, Details detail, bool counts) =>
        CaseTab.Add(
            workbook,
            result,
            new Tab<FindingLine>(
                OwedTabs.Waits,
                OwedTabs.Columns(result),
                OwedTabs.Rows(result, detail, OwedTabs.Waits, Needs.Waits),
                counts ? Counts(result) : null
            )
        );

    private static CountBlock Counts(RunResult result) =>
        CountBlock.From<(string Title, PublishedFigure? Figure)>(
            [$"First waits and returns, rolling 12 months to {OwedTabs.AsOf(result)}; own provider only."],
            [
                new("Counted", m => m.Title),
                new("Number", m => m.Figure?.NumeratorCell),
                new("Of", m => m.Figure?.DenominatorCell),
                new("Value", m => m.Figure is null ? "not computable" : Percentage.ValueOf(m.Figure)),
            ],
            Ids.Select(id => (JourneyMeasures.Find(id)!.Title, result.Published.Of(result.Measure(id).Figure)))
        );
}
