using DqCheck.Measures;
using DqCheck.Trends;
using DqCheck.Workspaces.Database;
using static DqCheck.Tests.Workspaces.Database.HistorySample;

namespace DqCheck.Tests.Workspaces.Database;

public sealed class HistoryDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HistoryDatabase _history;

    public HistoryDatabaseTests() => _history = HistoryDatabase.Open(_folder.File("history.db"), new());

    public void Dispose()
    {
        _history.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_month_has_the_findings_opened_fixed_and_open_at_its_end()
    {
        Add(1, "a", "b");
        Add(2, "b", "c", "d");
        Add(3, "d");

        Assert.Equal([(2, 0, 2), (2, 1, 3), (0, 2, 1)], Counts());
        Assert.Equal([], _history.Check());
    }

    [Fact]
    public void The_mean_age_is_in_days_since_the_open_findings_were_first_seen()
    {
        Add(1, "a");
        Add(2, "a", "b");
        Add(3);

        // From 31 January to 28 February are 28 days.
        Assert.Equal([0m, 14m, null], Months().Select(m => m.MeanAge));
    }

    [Fact]
    public void A_finding_that_comes_back_is_open_again_since_it_was_first_seen()
    {
        Add(1, "a");
        Add(2);
        Assert.Equal([(1, 0, 1), (0, 1, 0)], Counts());

        Add(3, "a");
        Assert.Equal([(1, 0, 1), (0, 0, 1), (0, 0, 1)], Counts());
    }

    [Fact]
    public void A_finding_that_could_not_be_checked_is_not_fixed()
    {
        Add(1, "a");
        _history.Add(Run(2, "2", notCheckable: "a"), []);
        Assert.Equal([(1, 0, 1), (0, 0, 1)], Counts());

        Add(3);
        Assert.Equal([(1, 0, 1), (0, 0, 1), (0, 1, 0)], Counts());
    }

    [Fact]
    public void A_run_that_is_added_late_puts_the_dates_right()
    {
        Add(3, "a");
        Add(1, "a", "b");
        Add(2, "b");

        Assert.Equal([(2, 0, 2), (0, 0, 2), (0, 1, 1)], Counts());
    }

    [Fact]
    public void A_repeated_run_changes_nothing()
    {
        Add(1, "a");
        Add(2, "b");
        var before = Counts();
        Add(1, "a", "c");

        Assert.Equal(before, Counts());
    }

    [Fact]
    public void All_runs_of_a_month_count_for_its_findings_and_the_last_for_its_figures()
    {
        Add(1, "a");
        _history.Add(Run(2, "first"), Some("a", "b"));
        _history.Add(Run(2, "second") with { Figures = [.. Run(9, "").Figures] }, Some("b", "c"));

        Assert.Equal([(1, 0, 1), (2, 1, 2)], Counts());
        Assert.Equal([Fraction.WithoutKey(901, 1000), Fraction.WithoutKey(909, 1000)], Months().Select(m => m.DataQuality));
    }

    [Fact]
    public void A_removed_run_leaves_no_trace()
    {
        Add(1, "a");
        var before = Counts();
        Add(2, "b");
        Assert.True(_history.Has("2"));
        _history.Remove("2");

        Assert.False(_history.Has("2"));
        Assert.Equal(before, Counts());
        Assert.Equal([], _history.Check());
    }

    [Fact]
    public void A_preview_shows_what_adding_the_run_will_show_and_adds_nothing()
    {
        Add(1, "a");
        var before = Counts();
        var preview = _history.Preview(Run(2, "2"), Some("b"));
        Assert.False(_history.Has("2"));
        Assert.Equal(before, Counts());

        Add(2, "b");
        Assert.Equivalent(preview, _history.ReadTrend(Series), strict: true);
    }

    [Fact]
    public void The_trend_up_to_a_day_knows_nothing_of_later_runs()
    {
        Add(1, "a");
        var then = _history.ReadTrend(Series);
        Add(2);

        Assert.Equivalent(then, _history.ReadTrend(Series, EndOf(1)), strict: true);
        Assert.Equivalent(then, _history.Preview(Run(1, "1"), []), strict: true);
        Assert.Equal([(1, 0, 1), (0, 1, 0)], Counts());
    }

    [Fact]
    public void Series_are_kept_apart()
    {
        Add(1, "a");
        _history.Add(Run(2, "other", "N0002 ndtms-cds-k"), Some("b"));

        Assert.Equal([(1, 0, 1)], Counts());
    }

    [Fact]
    public void Figures_come_from_the_main_window()
    {
        Add(2);
        var month = Months().Single();

        Assert.Equal("Feb 2014", month.Name);
        Assert.Equal(Fraction.WithoutKey(99, 100), month.Load);
        Assert.Equal(2, month.ReviewsOutstanding);
        Assert.Null(month.TopStart);
    }

    [Fact]
    public void The_findings_of_a_month_are_counted_by_who_has_them()
    {
        _history.Add(Run(1, "1"), [Finding("a", keyworker: "Ann"), Finding("b", keyworker: "Ben")]);
        _history.Add(Run(2, "2"), [Finding("b", keyworker: "Cy")]);
        _history.Add(Run(1, "late"), [Finding("b", keyworker: "Ben")]);

        Assert.Equal(
            [
                new PersonMonth("Jan 2014", "Ann", "Team Ann", 1, 0, 1),
                new PersonMonth("Jan 2014", "Cy", "Team Cy", 1, 1, 0),
                new PersonMonth("Feb 2014", "Cy", "Team Cy", 0, 1, 0),
            ],
            _history.ReadTrend(Series).People
        );
    }

    [Fact]
    public void Without_names_of_people_there_are_none()
    {
        Add(1, "a");
        Assert.Empty(_history.ReadTrend(Series).People);
    }

    [Fact]
    public void Runs_past_their_retention_are_deleted_and_what_is_still_open_keeps_its_date()
    {
        using var history = HistoryDatabase.Open(_folder.File("short.db"), new() { RetentionMonths = 2 });
        history.Add(Run(1, "1"), Some("a", "b"));
        history.Add(Run(2, "2"), Some("a"));
        history.Add(Run(3, "3"), Some("a"));

        Assert.False(history.Has("1"));
        Assert.True(history.Has("2"));
        var months = history.ReadTrend(Series).Months;
        Assert.Equal([(0L, 0L, 1L), (0, 0, 1)], months.Select(m => (m.Opened, m.Fixed, m.Open)));
        Assert.Equal(EndOf(3).DayNumber - EndOf(1).DayNumber, months[^1].MeanAge);
        Assert.Equal([], history.Check());
    }

    [Fact]
    public void With_a_retention_of_nought_everything_is_kept()
    {
        using var history = HistoryDatabase.Open(_folder.File("long.db"), new() { RetentionMonths = 0 });
        history.Add(Run(1, "1"), []);
        history.Add(Run(100, "100"), []);

        Assert.True(history.Has("1"));
    }

    private void Add(int month, params string[] findings) => _history.Add(Run(month, $"{month}"), Some(findings));

    private IReadOnlyList<TrendMonth> Months() => _history.ReadTrend(Series).Months;

    private List<(long Opened, long Fixed, long Open)> Counts() => [.. Months().Select(m => (m.Opened, m.Fixed, m.Open))];
}
