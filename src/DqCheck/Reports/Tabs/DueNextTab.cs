using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Reports.Csv;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of items due in the coming weeks, by day, below their effect on the measures.</summary>
internal static class DueNextTab
{
    /// <summary>The number of rows shown; <c>due.csv</c> has all.</summary>
    private const int MaxRows = 2_000;

    public static void Add(ITabWriter output, ResultView view) =>
        output.Write(new Tab<DueItemRow>(TabNames.DueNext, Columns(view), Rows(view), CreateForecasts(view)));

    private static TabColumn<DueItemRow>[] Columns(ResultView view) =>
        [
            new("What is due", 34, row => row.Description) { Note = note => note.Sentence },
            new("Client", 20, row => row.Client),
            .. OptionalColumns.ForPeople<DueItemRow>(view, row => (row.Client, row.Episode)),
            new("Due", 20, row => row.Day),
            new("Days left", 20, row => row.DaysLeft),
            new("Week", 20, row => row.Week),
            new("Category", 20, row => row.Category),
            new("Since", 11, row => row.Since),
            new("Episode", 12, row => row.Episode),
            new("Agency", 8, row => row.Agency),
        ];

    private static IEnumerable<TabRow<DueItemRow>> Rows(ResultView view)
    {
        foreach (var row in DueItemRow.Create(view).Take(MaxRows))
            yield return new(row);
        var items = view.Result.DueItems.Items.Count;
        if (items == 0)
            yield return new(new TabNote(view.Result.DueItems.NoJourneysReason ?? "Nothing is due in the coming weeks."));
        if (items > MaxRows)
            yield return new(
                new TabNote(
                    $"{Plural.FormatNumber(items - MaxRows)} more are not shown here. All are in {view.GetFileName(CsvOutput.Due)}."
                ),
                Tone.Note
            );
    }

    /// <summary>The measures on the as-of date and at the end of each month of the forecast, one per row.</summary>
    private static CountBlock CreateForecasts(ResultView view)
    {
        var forecasts = view.Result.Forecasts.Where(f => f.Agency == MeasureResult.All).ToList();
        var due = view.Result.DueItems;
        string[] sentences =
        [
            $"What is due in the {due.Weeks} weeks after {view.AsOfText}, unless it is done before. "
                + $"Overdue items are in the lists of exceptions.",
            $"The table shows each measure on {view.AsOfText} and at the end of each month: if nothing more is done, and if everything "
                + "still possible is done, including overdue items.",
            .. due.Notes.Select(why => $"Incomplete: {why}."),
        ];
        List<TableColumn<string>> columns =
        [
            new("Measure", id => JourneyMeasures.Find(id)!.Title),
            new(view.AsOfText, id => FormatFigure(view, view.Result.GetMeasure(id).Figure)),
        ];
        foreach (var day in forecasts.Select(f => f.Day).Distinct())
        {
            var title = RunDates.Format(day);
            // On the last day of a month, nothing done by then is what the column of the as-of date says.
            if (day != view.Result.Journeys.Today)
                columns.Add(new($"{title}, nothing done", id => FormatFigure(view, On(id, day).IfNothing)));
            columns.Add(new($"{title}, everything done", id => FormatFigure(view, On(id, day).IfEverything)));
        }

        return CountBlock.From(sentences, columns, forecasts.Select(f => f.Id).Distinct());

        Forecast On(string id, int day) => forecasts.First(f => f.Id == id && f.Day == day);
    }

    private static string FormatFigure(ResultView view, Figure? figure) => view.Publish(figure)?.ToString() ?? "not calculated";
}
