using DqCheck.Measures;
using DqCheck.Trends;
using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Reads the trend of a series from all runs that the connection sees.</summary>
internal sealed class TrendReader
{
    private readonly List<(long Run, DateOnly AsOf)> _months;
    private readonly Dictionary<(long Run, string Measure), HistoryFraction> _figures;
    private readonly List<FindingGroup> _groups;

    private TrendReader(SqliteConnection connection, string series)
    {
        // The last run of each month: the last of those that sort as one month.
        _months = connection
            .Read(
                "select sequence, as_of from runs where series = @series order by as_of, sequence",
                r => (Run: r.GetInt64(0), AsOf: HistoryDates.Read(r, 1)!.Value),
                ("@series", series)
            )
            .GroupBy(r => (r.AsOf.Year, r.AsOf.Month))
            .Select(month => month.Last())
            .ToList();
        _figures = connection
            .Read(
                """
                select run, measure, numerator, denominator
                from figures join runs on sequence = run
                where series = @series and agency = @all and client_group = @all and substance_group = @all
                  and window not in (@month, @year) and status <> @none
                """,
                r =>
                    (
                        Key: (r.GetInt64(0), r.GetString(1)),
                        Figure: new HistoryFraction(r.IsDBNull(2) ? null : r.GetInt64(2), r.IsDBNull(3) ? null : r.GetInt64(3))
                    ),
                ("@series", series),
                ("@all", MeasureResult.All),
                ("@month", Journeys.Window.Month),
                ("@year", Journeys.Window.FinancialYear),
                ("@none", HistoryFigure.NotComputable)
            )
            .ToDictionary(f => f.Key, f => f.Figure);
        _groups = connection.Read(
            """
            select first_seen, fixed_when, keyworker, team, count(*)
            from finding_dates join findings on id = finding
            where finding_dates.series = @series
            group by first_seen, fixed_when, keyworker, team
            """,
            r => new FindingGroup(HistoryDates.Read(r, 0)!.Value, HistoryDates.Read(r, 1), (r.GetString(2), r.GetString(3)), r.GetInt64(4)),
            ("@series", series)
        );
    }

    public static Trend Read(SqliteConnection connection, string series)
    {
        var reader = new TrendReader(connection, series);
        return new([.. reader._months.Select(reader.CreateMonth)], [.. reader._months.SelectMany(m => reader.CreatePeople(m.AsOf))]);
    }

    private TrendMonth CreateMonth((long Run, DateOnly AsOf) month)
    {
        var open = _groups.Where(g => g.IsOpen(month.AsOf)).ToList();
        var number = open.Sum(g => g.Count);
        return new(month.AsOf)
        {
            Load = Fraction(MeasureIds.Load),
            DataQuality = Fraction(MeasureIds.DataQuality),
            TopStart = Fraction(MeasureIds.TopStart),
            TopReview = Fraction(MeasureIds.TopReview),
            TopExit = Fraction(MeasureIds.TopExit),
            ReviewsOutstanding = _figures.GetValueOrDefault((month.Run, MeasureIds.SirOutstanding))?.Numerator,
            Opened = _groups.Where(g => IsIn(g.FirstSeen, month.AsOf)).Sum(g => g.Count),
            Fixed = _groups.Where(g => IsIn(g.FixedWhen, month.AsOf)).Sum(g => g.Count),
            Open = number,
            MeanAge = number == 0 ? null : (decimal)open.Sum(g => g.Count * (month.AsOf.DayNumber - g.FirstSeen.DayNumber)) / number,
        };

        Fraction? Fraction(string id) =>
            _figures.GetValueOrDefault((month.Run, id)) is { Numerator: { } numerator, Denominator: { } denominator }
                ? Measures.Fraction.WithoutKey(numerator, denominator)
                : null;
    }

    /// <summary>The people of a month, in the order of their names. Without any name there are none.</summary>
    private IEnumerable<PersonMonth> CreatePeople(DateOnly asOf) =>
        _groups.All(g => g.Person is ("", ""))
            ? []
            : _groups
                .GroupBy(g => g.Person)
                .OrderBy(p => p.Key.Keyworker, StringComparer.Ordinal)
                .ThenBy(p => p.Key.Team, StringComparer.Ordinal)
                .Select(p => new PersonMonth(
                    TrendMonth.GetName(asOf),
                    p.Key.Keyworker,
                    p.Key.Team,
                    p.Where(g => IsIn(g.FirstSeen, asOf)).Sum(g => g.Count),
                    p.Where(g => g.IsOpen(asOf)).Sum(g => g.Count),
                    p.Where(g => IsIn(g.FixedWhen, asOf)).Sum(g => g.Count)
                ))
                .Where(p => p.Opened + p.Open + p.Fixed > 0);

    private static bool IsIn(DateOnly? day, DateOnly month) => day is { } date && (date.Year, date.Month) == (month.Year, month.Month);

    private sealed record HistoryFraction(long? Numerator, long? Denominator);

    /// <summary>Findings with the same dates and the same person.</summary>
    private sealed record FindingGroup(DateOnly FirstSeen, DateOnly? FixedWhen, (string Keyworker, string Team) Person, long Count)
    {
        /// <summary>Whether they are open at the end of a day.</summary>
        public bool IsOpen(DateOnly day) => FirstSeen <= day && !(FixedWhen <= day);
    }
}
