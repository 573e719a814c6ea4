using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of clients who count against a missed target of a contract and are on no other list.</summary>
internal static class MissedTargetsTab
{
    /// <summary>The number of rows shown.</summary>
    private const int MaxRows = 2_000;

    /// <summary>The tab in the list of tabs; left out where nobody counts against a missed target.</summary>
    public static ReportTab Describe(ResultView view) =>
        new(
            TabNames.MissedTargets,
            TabKind.Do,
            "a client who counts against a missed target and is on no other list",
            output => Add(output, view)
        )
        {
            IsEmpty = !view.Result.Contracts.Any(c => c.Indicators.Any(i => i.Misses.Count > 0)),
        };

    private static void Add(ITabWriter output, ResultView view)
    {
        var lines = ListLines(view);
        output.Write(new Tab<Line>(TabNames.MissedTargets, Columns(view), Rows(lines)) { Key = line => line.Result.Indicator.Number });
    }

    private static IReadOnlyList<Line> ListLines(ResultView view)
    {
        var population = view.Result.Population;
        return
        [
            .. view
                .Result.Contracts.SelectMany(contract => contract.Indicators)
                .Where(result => result.Misses.Count > 0)
                .SelectMany(result =>
                    result
                        .Misses.Select(journey => new Line(
                            result,
                            journey,
                            population.GetKeyTexts(RecordKind.Episode, journey.FindingEpisode)
                        ))
                        .OrderBy(line => line.Keys.Agency, StringComparer.Ordinal)
                        .ThenBy(line => line.Keys.Client, StringComparer.Ordinal)
                        .ThenBy(line => line.Journey.Start)
                ),
        ];
    }

    private static TabColumn<Line>[] Columns(ResultView view)
    {
        var reasons = view.Result.DataSet.DataSet.Find(ColumnNames.DISRSN)?.List;
        return
        [
            new("Number", 16, line => line.Result.Indicator.Number),
            new("Indicator", 40, line => line.Result.Indicator.Title) { Note = note => note.Sentence },
            new("Client", 20, line => line.Keys.Client),
            .. OptionalColumns.ForPeople<Line>(view, line => (line.Keys.Client, line.Keys.Episode)),
            new("Agency", 10, line => line.Keys.Agency),
            new("Episode", 12, line => line.Keys.Episode),
            new("Referred", 11, line => Window.ToDate(line.Journey.Referred)),
            new("Treatment start", 11, line => Window.ToDate(line.Journey.TreatmentStart)),
            new("Days waited", 10, line => GetWait(line)),
            new("Ended", 11, line => Window.ToDate(line.Journey.End)),
            new("Discharge reason", 30, line => reasons?.Find(line.Journey.Exit.Code)?.Label ?? line.Journey.Exit.Code),
        ];
    }

    private static IEnumerable<TabRow<Line>> Rows(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines.Take(MaxRows))
            yield return new(line);
        if (lines.Count > MaxRows)
            yield return new(new TabNote($"{Plural.FormatNumber(lines.Count - MaxRows)} more are not shown here."), Tone.Note);
    }

    private static int? GetWait(Line line) =>
        line.Journey.FirstStructured is not null && JourneyMeasures.Find(line.Result.Indicator.MeasureId)?.FollowsWaitClock == true
            ? WaitingTime.GetDays(line.Journey, line.Result.Indicator.Settings.Clock)
            : null;

    /// <summary>A journey that counts against an indicator.</summary>
    private sealed record Line(IndicatorResult Result, Journey Journey, (string Agency, string Client, string Episode) Keys);
}
