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

    public static void Add(Book workbook, ResultView view) =>
        CaseTab.Add(workbook, view, new Tab<DueRow>("Due next", Columns(view), Rows(view), Forecasts(view)), () => Weeks(view));

    private static TabColumn<DueRow>[] Columns(ResultView view) =>
        [
            new("What falls due", 34, row => row.What) { Note = note => note.Sentence },
            new("Client", 20, row => row.Client),
            new("Due", 20, row => row.Day),
            new("Days left", 20, row => row.DaysLeft),
            new("Week", 20, row => row.Week),
            new("Family", 20, row => row.Family),
            new("Since", 11, row => row.Since),
            new("Episode", 12, row => row.Episode),
            new("Agency", 8, row => row.Agency),
            .. NoteColumns.OfPeople<DueRow>(view, row => (row.Client, row.Episode), print: true),
        ];

    private static IEnumerable<TabRow<DueRow>> Rows(ResultView view)
    {
        foreach (var row in DueRow.Of(view).Take(MaxRows))
            yield return new(row);
        var items = view.Result.DueNext.Items.Count;
        if (items == 0)
            yield return new(new TabNote(view.Result.DueNext.WithoutJourneys ?? "Nothing falls due in the coming weeks."));
        if (items > MaxRows)
            yield return new(
                new TabNote($"{Counted.Number(items - MaxRows)} more are not shown here: {view.NameOf(CsvOutput.Due)} holds all."),
                Look.Note
            );
    }

    /// <summary>How much falls due in each week.</summary>
    private static CountBlock Weeks(ResultView view)
    {
        var counts = view.Result.DueNext.Items.CountBy(i => (i.What, Week: view.Result.DueNext.WeekOf(i.Day))).ToDictionary();
        List<int> weeks = [.. Enumerable.Range(1, view.Result.DueNext.Weeks)];
        return CountBlock.From<string>(
            [],
            [
                new("What falls due", what => what),
                .. weeks.Select(week => new TableColumn<string>(
                    $"Week {week}",
                    what => view.Rounding.Cell(counts.GetValueOrDefault((what, week)))
                )),
            ],
            DueItem.Words.Where(what => weeks.Any(week => counts.ContainsKey((what, week))))
        );
    }

    /// <summary>The measures today and at the end of each span, a row each.</summary>
    private static CountBlock Forecasts(ResultView view)
    {
        var forecasts = view.Result.Forecasts.Where(f => f.Agency == Measure.All).ToList();
        return CountBlock.From<string>(
            [
                $"What falls due in the {view.Result.DueNext.Weeks} weeks after "
                    + $"{(view.Result.Dates.AsOf is { } day ? RunDates.Long(day) : "an unknown day")}, if nothing is done before. "
                    + "What is overdue already stands on the tabs of exceptions.",
                "Above the list: the measures on the as-of date and as they will stand, if nothing more is done and if everything is done "
                    + "that still can be, what is overdue included.",
                .. view.Result.DueNext.Notes.Select(why => $"Something is not known: {why}."),
            ],
            [
                new("Measure", id => JourneyMeasures.Find(id)!.Title),
                new("Today", id => Text(view, view.Result.Measure(id).Figure)),
                .. forecasts
                    .Select(f => f.Day)
                    .Distinct()
                    .SelectMany(forecastDay =>
                        new TableColumn<string>[]
                        {
                            new($"{RunDates.Long(forecastDay)}, nothing done", id => Text(view, On(id, forecastDay).IfNothing)),
                            new($"{RunDates.Long(forecastDay)}, everything done", id => Text(view, On(id, forecastDay).IfEverything)),
                        }
                    ),
            ],
            forecasts.Select(f => f.Id).Distinct()
        );

        Forecast On(string id, int forecastDay) => forecasts.First(f => f.Id == id && f.Day == forecastDay);
    }

    private static string Text(ResultView view, Figure? figure) => RoundedFigure.Of(view.Rounding, figure)?.ToString() ?? "not computable";
}
