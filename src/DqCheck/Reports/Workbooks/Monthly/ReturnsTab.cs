using DqCheck.Journeys;
using DqCheck.Monthly;
using DqCheck.Records;
using DqCheck.Reports.Csv;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// Re-presentations of successful completions to the own provider: by group, those who came back, and those who still can.
/// </summary>
internal static class ReturnsTab
{
    public const string Name = "Re-presentations",
        Back = "re-presented",
        Open = "inside six months";

    public static void Add(Book workbook, ResultView view, MonthlyResult monthly)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                Name,
                Block(view, monthly.Returns),
                [
                    ("Client", 16),
                    ("State", 22),
                    ("Completed on", 14),
                    ("Completed as", 28),
                    ("Back on", 14),
                    ("Days until back", 14),
                    ("Six months close on", 14),
                    ("Days left", 14),
                    ("In the rate", 12),
                    ("In treatment again", 12),
                    ("Substance group", 22),
                    ("Client group", 14),
                    ("Agency", 10),
                    ("Episode", 13),
                    .. NoteColumns.OfPeople(view),
                    (LongWaitsTab.LineKey, 20),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var completion in monthly.Returns.Cases.Take(MonthlyTabs.MaxRows))
        {
            var (journey, back, open) = (completion.Journey, completion.Return, completion.Closes > view.Result.Journeys.Today);
            tab.Add([
                completion.Key.Client,
                back is null ? Open : Back,
                MonthlyTabs.Date(journey.End),
                monthly.Young.TextOf("DISRSN", journey.Exit.Code),
                MonthlyTabs.Date(back?.Start),
                back?.Start - journey.End,
                MonthlyTabs.Date(completion.Closes),
                open && back is null ? completion.Closes - view.Result.Journeys.Today : null,
                completion.IsInRate ? "yes" : "no: completed later",
                back is null ? null
                : back.First is null ? "no"
                : "yes",
                journey.Class.SubstanceWord,
                MonthlyTabs.ClientGroup(journey),
                completion.Key.Agency,
                completion.Key.Episode,
                .. NoteColumns.CellsOfPeople(view, completion.Key.Client, completion.Key.Episode),
                completion.Key.Line,
            ]);
        }

        if (monthly.Returns.Cases.Count == 0)
            tab.Add(
                "(nobody)",
                monthly.Returns.WhyNot is { } why ? $"Not known: {why}." : "Nobody came back, and nobody's six months are open."
            );
        MonthlyTabs.SayWhatIsLeft(
            tab,
            monthly.Returns.Cases.Count,
            $"{view.NameOf(CsvOutput.Findings)} holds those who came back as RE-PRESENTED"
        );
        tab.Finish(printed: 10);
    }

    private static CountBlock Block(ResultView view, Returns returns) =>
        new(
            [
                $"Own provider only: returns to other services are known to NDTMS alone. A return is a later journey of the client, treated or not, that begins within {view.Result.Journeys.Standards.RePresentationMonths} months of the completion.",
                $"The rate is about completions from {RunDates.Long(Window.DateOf(returns.FirstHalf.From))} to {RunDates.Long(Window.DateOf(returns.FirstHalf.To))}, the first six of the twelve months: all of them have had six months in which to come back. On the day on which they close, a return counts no longer.",
                .. returns.WhyNot is { } why ? [$"Not known: {why}."]
                : Supply.Of(view.Result.Journeys, Needs.Journeys).Note is { Length: > 0 } note ? [$"Something is not known: {note}."]
                : Array.Empty<string>(),
            ],
            [
                "Client group",
                "Substance group",
                "Completions, first six months",
                "Re-presented (own provider)",
                "Rate (own provider)",
                "Completions since",
                "Of these back already",
                "Not back, six months open",
            ],
            [
                .. returns.Blocks.Select(b =>
                    new object?[]
                    {
                        b.ClientGroup,
                        b.SubstanceGroup,
                        view.Rounding.Cell(b.Counts.Completions),
                        view.Rounding.Cell(b.Counts.Returned),
                        Percentage.Of(view.Rounding, new(b.Counts.Returned, b.Counts.Completions)),
                        view.Rounding.Cell(b.Counts.Later),
                        view.Rounding.Cell(b.Counts.LaterReturned),
                        view.Rounding.Cell(b.Counts.StillOpen),
                    }
                ),
            ]
        );
}
