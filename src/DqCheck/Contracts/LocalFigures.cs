using DqCheck.Journeys;
using DqCheck.LocalTables;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>Counts lines of local tables for the lines of contracts, joined to the journeys of the extract.</summary>
internal sealed class LocalFigures(LocalData data, JourneySet journeys)
{
    private const string LeftOutNote = "lines that join to no client and have no group of their own are left out";

    private readonly JourneyTraits _traits = new(journeys);
    private readonly LocalMoment _moment = new(journeys.Today, data.WorkingDays);

    /// <summary>Whether a table was given.</summary>
    public bool Has(LocalQuery query) => data.Find(query.Table.Id) is not null;

    /// <summary>What stands in the way of reading the file of a table; blank where it was read, or where there is none.</summary>
    public string GetUnread(LocalQuery query) =>
        data.FindFile(query.Table.Id) is { Unread: { Length: > 0 } why } file ? $"{file.Name}: {why}" : "";

    /// <summary>Why a table that was given cannot be counted: columns that are missing from its header; null where it can.</summary>
    public string? GetObstacle(LocalQuery query) =>
        data.FindFile(query.Table.Id) is { } file && LocalNeeds.FindMissing(query, file) is { Count: > 0 } missing
            ? $"{file.Name} does not have the {(missing.Count == 1 ? "column" : "columns")} {Plural.JoinAnd(missing)}"
            : null;

    /// <summary>Counts for a line of a contract in a window. The table must have been given.</summary>
    public LocalFigure Count(Indicator indicator, Window window)
    {
        var query = indicator.Local!;
        if (GetObstacle(query) is { } missing)
            return new(null, missing, []);
        LocalGroups groups = new(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimarySubstance);
        if (query.OfMeasure is { } measure)
            return CountJourneys(indicator, measure, window);
        var rows = Join(query, groups, window).Where(r => Includes(indicator, r.Journey, window)).ToList();
        var isLeftOut =
            !groups.AreAll && Join(query, LocalGroups.All, window).Any(r => r.Journey is null && groups.Includes(r.Row, null) is null);
        return new(Aggregate(query, rows), isLeftOut ? LeftOutNote : "", [.. indicator.Breakdown.SelectMany(by => Split(query, rows, by))]);
    }

    /// <summary>Counts lines, or people, for each of several windows.</summary>
    public IReadOnlyList<KeyedCount> Count(LocalQuery query, string clientGroup, string substanceGroup, IReadOnlyList<Window> windows)
    {
        LocalGroups groups = new(clientGroup, substanceGroup, byPrimary: false);
        return [.. windows.Select(window => Aggregate(query, [.. Join(query, groups, window)]).Numerator ?? default)];
    }

    /// <summary>The lines whose date lies in a window, each with its journey.</summary>
    private IEnumerable<(LocalRow Row, Journey? Journey)> Join(LocalQuery query, LocalGroups groups, Window window)
    {
        foreach (var row in data.Find(query.Table.Id) ?? [])
        {
            var day = row.GetDay(query.Date);
            if (!window.Contains(day))
                continue;
            var journey = data.FindJourney(row, day);
            if (groups.Includes(row, journey) == true)
                yield return (row, journey);
        }
    }

    private bool Includes(Indicator indicator, Journey? journey, Window window) =>
        indicator.Settings switch
        {
            { MinAge: null, Modality: null } => true,
            _ when journey is null => false,
            var settings => (settings.MinAge is not { } age || _traits.GetAgeAtReferral(journey) >= age)
                && (settings.Modality is not { } code || _traits.HasOpen(journey, _traits.GetInterventionTypes(code), window)),
        };

    private Figure Aggregate(LocalQuery query, IReadOnlyList<(LocalRow Row, Journey? Journey)> rows)
    {
        var counted = rows.Where(r => Holds(query.When, r) == true).Select(r => r.Row).ToList();
        if (query.Kind == LocalCountKind.Sum)
            return Figure.Count(
                counted.Aggregate(
                    default(KeyedCount),
                    (sum, row) => sum + Repeat(row.Key, LineValidator.ParseNumber(row[query.Column]) ?? 0)
                )
            );
        if (query.Kind == LocalCountKind.Days)
            return GetMean(query, rows);
        if (query.Of.Length == 0)
            return Figure.Count(Sum(query, counted));
        var of = query.OfCondition;
        var whole = rows.Where(r => Holds(of, r) == true);
        if (query.Kind == LocalCountKind.Clients)
        {
            var people = whole.Select(r => r.Row).DistinctBy(r => r.Person).ToList();
            var counting = counted.Select(r => r.Person).ToHashSet();
            return Figure.Share(KeyedCount.Of(people.Where(r => counting.Contains(r.Person)).Select(r => r.Key)), Keys(people));
        }

        // Lines for which there is still time are in neither number.
        var judged = whole.Where(r => Holds(query.When, r) is not null).ToList();
        return Figure.Share(Keys(judged.Where(r => Holds(query.When, r) == true).Select(r => r.Row)), Keys(judged.Select(r => r.Row)));
    }

    private Figure GetMean(LocalQuery query, IReadOnlyList<(LocalRow Row, Journey? Journey)> rows)
    {
        List<(LocalRow Row, int Days)> waits =
        [
            .. from r in rows
            where Holds(query.When, r) == true
            let @from = _moment.GetDay(query.Column, r.Row, r.Journey)
            let to = _moment.GetDay(query.To, r.Row, r.Journey)
            where @from <= to
            select (r.Row, to.Value - @from.Value),
        ];
        return Figure.Mean(waits.Sum(w => (long)w.Days), Keys(waits.Select(w => w.Row)));
    }

    private IEnumerable<IndicatorPart> Split(LocalQuery query, IReadOnlyList<(LocalRow Row, Journey? Journey)> rows, string by)
    {
        var column = query.Table.Find(by);
        var read = column is null ? _traits.CreateReader(by) : null;
        return rows.Where(r => Holds(query.When, r) == true || query.Of.Length > 0)
            .GroupBy(r =>
                column is not null ? Show(column, r.Row)
                : r.Journey is null ? ""
                : read!(r.Journey)
            )
            .Where(group => group.Key is not null)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new IndicatorPart(
                by,
                group.Key!,
                column is null ? journeys.Population.DataSet.Find(by)?.List?.Find(group.Key!)?.Text ?? "" : "",
                Aggregate(query, [.. group])
            ));
    }

    /// <summary>A value by which lines are split; anything that is not one of the values of the column could be a name or an id.</summary>
    private static string Show(LocalColumn column, LocalRow row) =>
        row[column.Name] is { Length: > 0 } value && !column.Values.Contains(value) ? Column.NotACode : row[column.Name];

    /// <summary>The share of the journeys of a measure that have a line.</summary>
    private LocalFigure CountJourneys(Indicator indicator, JourneyMeasure measure, Window window)
    {
        var query = indicator.Local!;
        MeasureContext context = new(journeys, indicator.Settings);
        var needs = indicator.GetRequiredColumns(measure);
        if ((journeys.GetComputability().GetReason(needs) ?? measure.Obstacle(context)) is { } obstacle)
            return new(null, obstacle, []);
        var mask = GroupMask.For(indicator.ClientGroup, indicator.SubstanceGroup, indicator.Settings.ByPrimarySubstance);
        var rows = (data.Find(query.Table.Id) ?? [])
            .Select(row => (Row: row, Journey: data.FindJourney(row, row.GetDay(query.Date))))
            .Where(r => r.Journey is not null && r.Row.GetDay(query.Date) <= journeys.Today)
            .ToLookup(r => r.Journey!, r => r.Row);
        Tally tally = new(DqCheck.Measures.Aggregate.Share, measure.PerClient || indicator.Settings.CountsClients);
        foreach (var journey in journeys.All.Where(j => (j.Class.Mask & mask) != 0 && Includes(indicator, j, window)))
        {
            if (!measure.Count(journey, measure.Cohort == Cohort.Own ? measure.OwnWindow!(context) : window, context).TakesPart)
                continue;
            var answers = rows[journey].Select(row => Holds(query.When, (row, journey))).ToList();
            var isCounted = answers.Contains(true);
            if (isCounted || query.When?.Holds(null, journey, _moment) is not null || !query.HasDeadline)
                tally.Add(journey, Contribution.Share(isCounted));
        }

        return new(tally.Figure, "", []);
    }

    private bool? Holds(LocalCondition? condition, (LocalRow Row, Journey? Journey) r) =>
        condition is null ? true : condition.Holds(r.Row, r.Journey, _moment);

    private static KeyedCount Sum(LocalQuery query, IReadOnlyList<LocalRow> rows) =>
        Keys(query.Kind == LocalCountKind.Clients ? rows.DistinctBy(r => r.Person) : rows);

    private static KeyedCount Keys(IEnumerable<LocalRow> rows) => KeyedCount.Of(rows.Select(r => r.Key));

    private static KeyedCount Repeat(ulong key, int number) => new(number, unchecked(key * (ulong)number));
}
