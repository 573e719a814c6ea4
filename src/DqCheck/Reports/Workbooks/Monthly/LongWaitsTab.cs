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

    /// <summary>Titles of columns by which next month's run finds what was typed.</summary>
    public const string Reason = LongWaitsColumns.Reason,
        Action = LongWaitsColumns.Action,
        LineKey = LongWaitsColumns.LineKey;

    private const int ReasonColumn = 11;

    public static void Add(Book workbook, ResultView view, MonthlyResult monthly)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                Name,
                Block(view, monthly.Waits),
                [
                    (LongWaitsColumns.Client, 16),
                    (LongWaitsColumns.State, 22),
                    (LongWaitsColumns.DaysWaited, 12),
                    ("Referred", 12),
                    ("Treatment start", 12),
                    ("Substance group", 22),
                    ("Client group", 14),
                    (LongWaitsColumns.Agency, 12),
                    (LongWaitsColumns.Episode, 12),
                    ("Intervention referred", 13),
                    (Reason, 36),
                    (Action, 36),
                    ("First appointment offered", 13),
                    ("Referral source", 24),
                    .. NoteColumns.OfPeople(view),
                    (LineKey, 20),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var wait in monthly.Waits.Cases.Take(MonthlyTabs.MaxRows))
        {
            var (journey, typed) = (wait.Journey, monthly.Carried.Find(wait.Key.Line));
            tab.Add([
                wait.Key.Client,
                wait.IsOver ? Started : Waiting,
                wait.Days,
                MonthlyTabs.Date(journey.Referred),
                MonthlyTabs.Date(journey.TreatmentStart),
                journey.Class.SubstanceWord,
                MonthlyTabs.ClientGroup(journey),
                wait.Key.Agency,
                wait.Key.Episode,
                MonthlyTabs.Date(journey.First?.Referred),
                typed?.Reason,
                typed?.Action,
                MonthlyTabs.Date(journey.First?.Offered),
                monthly.Young.SourceOf(journey),
                .. NoteColumns.CellsOfPeople(view, wait.Key.Client, wait.Key.Episode),
                wait.Key.Line,
            ]);
            tab.Colour(ReasonColumn, Look.Input);
            tab.Colour(ReasonColumn + 1, Look.Input);
        }

        if (monthly.Waits.Cases.Count == 0)
            tab.Add("(nobody)", monthly.Waits.WhyNot is { } why ? $"Not known: {why}." : "Nobody waited more than six weeks.");
        MonthlyTabs.SayWhatIsLeft(
            tab,
            monthly.Waits.Cases.Count,
            $"{view.NameOf(CsvOutput.Findings)} holds them as WAIT-42 and STILL-WAITING"
        );
        tab.Finish(printed: 12);
    }

    private static CountBlock Block(ResultView view, LongWaits waits)
    {
        var (standards, rounding) = (view.Result.Journeys.Standards, view.Rounding);
        return new(
            [
                $"First waits of those who started treatment in the rolling twelve months to {MonthlyTabs.AsOf(view)}, and of those who still wait on that day. Over 6 weeks is more than {standards.LongWaitDays} days.",
                .. view.ShowsCases
                    ?
                    [
                        "Type why, and what is done about it, into the yellow cells: --carry takes them into next month's workbook by the line key.",
                    ]
                    : Array.Empty<string>(),
                .. waits.WhyNot is { } why ? [$"Not known: {why}."]
                : Supply.Of(view.Result.Journeys, Needs.Waits).Note is { Length: > 0 } note ? [$"Something is not known: {note}."]
                : Array.Empty<string>(),
            ],
            [
                "Client group",
                "Substance group",
                "Up to 3 weeks",
                "Over 3, up to 6 weeks",
                "Over 6 weeks",
                "Waits counted",
                "Mean, days",
                .. rounding.IsOn ? Array.Empty<string>() : ["Longest, days"],
                "Still waiting",
                "Of these over 6 weeks",
            ],
            [
                .. waits.Blocks.Select(b =>
                    (object?[])
                        [
                            b.ClientGroup,
                            b.SubstanceGroup,
                            rounding.Cell(b.Counts.Short),
                            rounding.Cell(b.Counts.Middle),
                            rounding.Cell(b.Counts.Long),
                            rounding.Cell(b.Counts.Waits),
                            Mean(b.Counts, rounding),
                            .. rounding.IsOn ? Array.Empty<object?>() : [b.Counts.Longest],
                            rounding.Cell(b.Counts.Waiting),
                            rounding.Cell(b.Counts.WaitingLong),
                        ]
                ),
            ]
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
