using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Reports.Csv;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks;

/// <summary>What falls due in the coming weeks if nothing is done, by day, below what that makes of the measures.</summary>
internal static class DueNextTab
{
    /// <summary>Rows that it shows; <c>due.csv</c> holds all.</summary>
    private const int MaxRows = 2_000;

    public static void Add(Book workbook, ResultView view)
    {
        if (
            CaseTab.Add(
                workbook,
                view,
                "Due next",
                Forecasts(view),
                () => Weeks(view),
                [
                    ("What falls due", 34),
                    ("Client", 20),
                    ("Due", 20),
                    ("Days left", 20),
                    ("Week", 20),
                    ("Family", 20),
                    ("Since", 11),
                    ("Episode", 12),
                    ("Agency", 8),
                    .. NoteColumns.OfPeople(view),
                ]
            )
            is not { } tab
        )
            return;
        foreach (var row in DueRow.Of(view).Take(MaxRows))
            tab.Add([
                row.What,
                row.Client,
                row.Day,
                row.DaysLeft,
                row.Week,
                row.Family,
                row.Since,
                row.Episode,
                row.Agency,
                .. NoteColumns.CellsOfPeople(view, row.Client, row.Episode),
            ]);
        if (view.Result.DueNext.Items.Count == 0)
            tab.Add(view.Result.DueNext.WithoutJourneys ?? "Nothing falls due in the coming weeks.");
        if (view.Result.DueNext.Items.Count > MaxRows)
        {
            tab.Add(
                $"{Counted.Number(view.Result.DueNext.Items.Count - MaxRows)} more are not shown here: {view.NameOf(CsvOutput.Due)} holds all."
            );
            tab.Emphasise(Look.Note);
        }

        tab.Finish();
    }

    /// <summary>How much falls due in each week.</summary>
    private static CountBlock Weeks(ResultView view)
    {
        var counts = view.Result.DueNext.Items.CountBy(i => (i.What, Week: view.Result.DueNext.WeekOf(i.Day))).ToDictionary();
        List<int> weeks = [.. Enumerable.Range(1, view.Result.DueNext.Weeks)];
        return new(
            [],
            ["What falls due", .. weeks.Select(w => $"Week {w}")],
            [
                .. DueItem
                    .Words.Where(what => weeks.Any(w => counts.ContainsKey((what, w))))
                    .Select(what =>
                        new object?[] { what }
                            .Concat(weeks.Select(w => view.Rounding.Cell(counts.GetValueOrDefault((what, w)))))
                            .ToArray()
                    ),
            ]
        );
    }

    private static CountBlock Forecasts(ResultView view)
    {
        var forecasts = view.Result.Forecasts.Where(f => f.Agency == Measure.All).ToList();
        var days = forecasts.Select(f => f.Day).Distinct().ToList();
        List<string> sentences =
        [
            $"What falls due in the {view.Result.DueNext.Weeks} weeks after {(view.Result.Dates.AsOf is { } day ? RunDates.Long(day) : "an unknown day")}, if nothing is done before. What is overdue already stands on the tabs of exceptions.",
            "Above the list: the measures on the as-of date and as they will stand, if nothing more is done and if everything is done that still can be, what is overdue included.",
        ];
        sentences.AddRange(view.Result.DueNext.Notes.Select(why => $"Something is not known: {why}."));
        return new(
            sentences,
            ["Measure", "Today", .. days.SelectMany(d => new[] { $"{Day(d)}, nothing done", $"{Day(d)}, everything done" })],
            [
                .. forecasts
                    .Select(f => f.Id)
                    .Distinct()
                    .Select(id =>
                        new object?[] { JourneyMeasures.Find(id)!.Title, Text(view, view.Result.Measure(id).Figure) }
                            .Concat(
                                forecasts
                                    .Where(f => f.Id == id)
                                    .SelectMany(f => new object?[] { Text(view, f.IfNothing), Text(view, f.IfEverything) })
                            )
                            .ToArray()
                    ),
            ]
        );
    }

    private static string Day(int day) => RunDates.Long(day);

    private static string Text(ResultView view, Figure? figure) => RoundedFigure.Of(view.Rounding, figure)?.ToString() ?? "not computable";
}
