using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;
using DqCheck.Reports.Csv;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>Waits by group, and below them the cases of more than six weeks, with yellow cells for reason and action.</summary>
internal static class LongWaitsTab
{
    public const string Name = LongWaitsColumns.Tab,
        Started = "started",
        Waiting = "still waiting";

    public static void Add(Book workbook, ResultView view, MonthlyResult monthly) =>
        CaseTab.Add(
            workbook,
            view,
            new Tab<LongWait>(
                Name,
                Columns(view, monthly),
                MonthlyTabs.Rows(
                    monthly.Waits.Cases,
                    monthly.Waits.WhyNot,
                    "Nobody waited more than six weeks.",
                    $"{view.NameOf(CsvOutput.Findings)} holds them as WAIT-42 and STILL-WAITING"
                ),
                Block(view, monthly.Waits)
            )
        );

    private static TabColumn<LongWait>[] Columns(ResultView view, MonthlyResult monthly) =>
        [
            new(LongWaitsColumns.Client, 16, wait => wait.Key.Client) { Note = note => note.Label },
            new(LongWaitsColumns.State, 22, wait => wait.IsOver ? Started : Waiting) { Note = note => note.Sentence },
            new(LongWaitsColumns.DaysWaited, 12, wait => wait.Days),
            new("Referred", 12, wait => MonthlyTabs.Date(wait.Journey.Referred)),
            new("Treatment start", 12, wait => MonthlyTabs.Date(wait.Journey.TreatmentStart)),
            new("Substance group", 22, wait => wait.Journey.Class.SubstanceWord),
            new("Client group", 14, wait => MonthlyTabs.ClientGroup(wait.Journey)),
            new(LongWaitsColumns.Agency, 12, wait => wait.Key.Agency),
            new(LongWaitsColumns.Episode, 12, wait => wait.Key.Episode),
            new("Intervention referred", 13, wait => MonthlyTabs.Date(wait.Journey.First?.Referred)),
            new(LongWaitsColumns.Reason, 36, wait => monthly.Carried.Find(wait.Key.Line)?.Reason) { Colour = _ => Look.Input },
            new(LongWaitsColumns.Action, 36, wait => monthly.Carried.Find(wait.Key.Line)?.Action) { Colour = _ => Look.Input },
            new("First appointment offered", 13, wait => MonthlyTabs.Date(wait.Journey.First?.Offered), Print: false),
            new("Referral source", 24, wait => monthly.Young.SourceOf(wait.Journey), Print: false),
            .. NoteColumns.OfPeople<LongWait>(view, wait => (wait.Key.Client, wait.Key.Episode)),
            new(LongWaitsColumns.LineKey, 20, wait => wait.Key.Line, Print: false),
        ];

    private static CountBlock Block(ResultView view, LongWaits waits)
    {
        var (standards, rounding) = (view.Result.Journeys.Standards, view.Rounding);
        return CountBlock.From<(string ClientGroup, string SubstanceGroup, LongWaits.Counts Counts)>(
            [
                $"First waits of those who started treatment in the rolling twelve months to {MonthlyTabs.AsOf(view)}, and of those who "
                    + $"still wait on that day. Over 6 weeks is more than {standards.LongWaitDays} days.",
                .. view.ShowsCases
                    ?
                    [
                        "Type why, and what is done about it, into the yellow cells: --carry takes them into next month's workbook by the "
                            + "line key.",
                    ]
                    : Array.Empty<string>(),
                .. MonthlyTabs.NotKnown(waits.WhyNot, Supply.Of(view.Result.Journeys, Needs.Waits).Note),
            ],
            [
                new("Client group", b => b.ClientGroup),
                new("Substance group", b => b.SubstanceGroup),
                new("Up to 3 weeks", b => rounding.Cell(b.Counts.Short)),
                new("Over 3, up to 6 weeks", b => rounding.Cell(b.Counts.Middle)),
                new("Over 6 weeks", b => rounding.Cell(b.Counts.Long)),
                new("Waits counted", b => rounding.Cell(b.Counts.Waits)),
                new("Mean, days", b => Mean(b.Counts, rounding)),
                .. rounding.IsOn
                    ? Array.Empty<TableColumn<(string ClientGroup, string SubstanceGroup, LongWaits.Counts Counts)>>()
                    : [new("Longest, days", b => b.Counts.Longest)],
                new("Still waiting", b => rounding.Cell(b.Counts.Waiting)),
                new("Of these over 6 weeks", b => rounding.Cell(b.Counts.WaitingLong)),
            ],
            waits.Blocks
        );
    }

    /// <summary>In whole days where counts are rounded; none of a few waits.</summary>
    private static object? Mean(LongWaits.Counts counts, Rounding rounding)
    {
        if (!rounding.IsOn)
            return Percentage.ValueOf(Figure.Mean(counts.Days, counts.Waits));
        return rounding.Number(counts.Waits) is > 0
            ? (int)Math.Round((decimal)counts.Days / counts.Waits, MidpointRounding.AwayFromZero)
            : null;
    }
}
