using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>
/// The tab of long waits: counts of waits by group, then the cases of more than six weeks with yellow cells for reason and action.
/// </summary>
internal static class LongWaitsTab
{
    public const string Started = "started";

    public const string Waiting = "still waiting";

    public static void Add(ITabWriter output, ResultView view, MonthlyResult monthly)
    {
        var rows = MonthlyTabs.Rows(
            monthly.Waits.Cases,
            monthly.Waits.NotComputableReason,
            "Nobody waited more than six weeks.",
            $"{view.GetFileName(CsvOutput.Findings)} has them as WAIT-42 and STILL-WAITING"
        );
        CaseTab.Add(output, view, new Tab<LongWait>(TabNames.LongWaits, Columns(view, monthly), rows, CreateCounts(view, monthly.Waits)));
    }

    private static TabColumn<LongWait>[] Columns(ResultView view, MonthlyResult monthly) =>
        [
            new(LongWaitsColumns.Client, 16, wait => wait.Key.Client) { Note = note => note.Label },
            .. OptionalColumns.ForPeople<LongWait>(view, wait => (wait.Key.Client, wait.Key.Episode)),
            new(LongWaitsColumns.State, 22, wait => wait.IsOver ? Started : Waiting) { Note = note => note.Sentence },
            new(LongWaitsColumns.DaysWaited, 12, wait => wait.Days),
            new("Referred", 12, wait => Window.ToDate(wait.Journey.Referred)),
            new("Treatment start", 12, wait => Window.ToDate(wait.Journey.TreatmentStart)),
            new("Substance group", 22, wait => TabText.Group(wait.Journey.Class.SubstanceName)),
            new("Client group", 14, wait => MonthlyTabs.GetClientGroup(wait.Journey)),
            new(LongWaitsColumns.Agency, 12, wait => wait.Key.Agency),
            new(LongWaitsColumns.Episode, 12, wait => wait.Key.Episode),
            new("Intervention referred", 13, wait => Window.ToDate(wait.Journey.FirstStructured?.Referred)),
            new(LongWaitsColumns.Reason, 36, wait => monthly.GetNote(wait.Key.Line).Reason) { Colour = _ => Tone.Input },
            new(LongWaitsColumns.Action, 36, wait => monthly.GetNote(wait.Key.Line).Action) { Colour = _ => Tone.Input },
            new("First appointment offered", 13, wait => Window.ToDate(wait.Journey.FirstStructured?.Offered), Print: false),
            new("Referral source", 24, wait => monthly.YoungReferrals.GetSource(wait.Journey), Print: false),
            new(LongWaitsColumns.LineKey, 20, wait => wait.Key.Line, Print: false),
        ];

    private static CountBlock CreateCounts(ResultView view, LongWaits waits)
    {
        var thresholds = view.Result.Journeys.Thresholds;
        var columns = CountColumns(view.Rounding);
        List<string> sentences =
        [
            $"First waits of clients who started treatment in the twelve months to {view.AsOfText}, and of those still waiting on that "
                + $"day. Over 6 weeks means more than {thresholds.LongWaitDays} days.",
        ];
        if (view.ShowsCases)
            sentences.Add(
                "Give the reason and the action for each, in the yellow cells of the workbook or on the page of the workspace. The next check takes "
                    + "them over by the line key; without a workspace, --carry does."
            );
        var incomplete = AgencyCompleteness.For(view.Result.Journeys, RequiredColumns.Waits).Note;
        sentences.AddRange(MonthlyTabs.NotKnown(waits.NotComputableReason, incomplete));
        return CountBlock.From(sentences, columns, waits.Blocks);
    }

    private static List<TableColumn<(string ClientGroup, string SubstanceGroup, LongWaits.WaitCounts Counts)>> CountColumns(
        Rounding rounding
    )
    {
        List<TableColumn<(string ClientGroup, string SubstanceGroup, LongWaits.WaitCounts Counts)>> columns =
        [
            new("Client group", b => TabText.Group(b.ClientGroup)),
            new("Substance group", b => TabText.Group(b.SubstanceGroup)),
            new("Up to 3 weeks", b => rounding.Round(b.Counts.Short)),
            new("Over 3, up to 6 weeks", b => rounding.Round(b.Counts.Middle)),
            new("Over 6 weeks", b => rounding.Round(b.Counts.Long)),
            new("Waits counted", b => rounding.Round(b.Counts.Waits)),
            new("Mean wait", b => Percentage.GetValue(new PublishedFigure(Figure.Mean(b.Counts.Days, b.Counts.Waits), rounding, null))),
        ];
        if (!rounding.IsOn)
            columns.Add(new("Longest wait", b => b.Counts.Longest is { } days ? new DayCount(days) : null));
        columns.Add(new("Still waiting", b => rounding.Round(b.Counts.Waiting)));
        columns.Add(new("Of these over 6 weeks", b => rounding.Round(b.Counts.WaitingLong)));
        return columns;
    }
}
