using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>The days in which cohorts are counted, and who is counted in them.</summary>
public class WindowTests
{
    [Theory]
    [InlineData("2014-04-30", "2013-05-01", "2014-04-01", "2014-04-01")]
    [InlineData("2014-04-01", "2013-05-01", "2014-04-01", "2014-04-01")]
    [InlineData("2014-03-31", "2013-04-01", "2014-03-01", "2013-04-01")]
    [InlineData("2014-01-15", "2013-02-01", "2014-01-01", "2013-04-01")]
    [InlineData("2016-02-29", "2015-03-01", "2016-02-01", "2015-04-01")]
    public void Windows_end_on_the_as_of_date(string asOf, string rolling, string month, string year)
    {
        var today = DateOnly.Parse(asOf).DayNumber;
        Assert.Equal(
            [(rolling, asOf), (month, asOf), (year, asOf)],
            Window
                .Names.Select(name => Window.EndingOn(name, today, 12))
                .Select(w => (ScenarioBuilder.FormatDay(w.From), ScenarioBuilder.FormatDay(w.To)))
        );
    }

    [Theory]
    [InlineData("2013-08-31", 6, "2014-02-28")]
    [InlineData("2015-08-31", 6, "2016-02-29")]
    [InlineData("2013-08-30", 6, "2014-02-28")]
    [InlineData("2013-08-28", 6, "2014-02-28")]
    [InlineData("2014-02-28", 6, "2014-08-28")]
    [InlineData("2013-10-30", -12, "2012-10-30")]
    [InlineData("1996-02-29", 216, "2014-02-28")]
    [InlineData("9999-12-31", 6, "9999-12-31")]
    [InlineData("0001-01-01", -12, "0001-01-01")]
    public void Months_are_calendar_months_and_end_with_the_month(string day, int months, string then) =>
        Assert.Equal(then, ScenarioBuilder.FormatDay(Window.AddMonths(DateOnly.Parse(day).DayNumber, months)));

    [Theory]
    [InlineData("2013-04-30", 0, 0)]
    [InlineData("2013-05-01", 1, 0)]
    [InlineData("2014-03-31", 1, 0)]
    [InlineData("2014-04-01", 1, 1)]
    [InlineData("2014-04-30", 1, 1)]
    [InlineData("2014-05-01", 0, 0)]
    public void A_new_presentation_starts_treatment_in_the_window_its_first_and_last_day_included(string start, int rolling, int month)
    {
        var result = ScenarioBuilder.Check($"episode 2013-03-01 2013-03-02; 95 {start}");
        Assert.Equal(
            ($"{rolling}", $"{month}", $"{month}"),
            (
                result.FigureText("new-presentations", "rolling-12-months"),
                result.FigureText("new-presentations", "month"),
                result.FigureText("new-presentations", "financial-year-to-date")
            )
        );
    }

    [Theory]
    [InlineData("2013-03-05", "2013-04-30", 0, 0)]
    [InlineData("2013-03-05", "2013-05-01", 1, 0)]
    [InlineData("2013-03-05", "2014-03-31", 1, 0)]
    [InlineData("2013-03-05", "2014-04-01", 1, 1)]
    [InlineData("2013-03-05", "2014-04-30", 1, 1)]
    [InlineData("2013-03-05", "2014-05-01", 1, 1)]
    [InlineData("2013-03-05", "", 1, 1)]
    [InlineData("2014-04-30", "", 1, 1)]
    [InlineData("2014-05-01", "", 0, 0)]
    public void In_treatment_is_who_started_by_the_end_and_had_not_ended_before_the_beginning(
        string start,
        string end,
        int rolling,
        int month
    )
    {
        var result = ScenarioBuilder.Check($"episode 2013-03-01 2013-03-02 {end} {(end.Length > 0 ? "80" : "")}; 95 {start}");
        Assert.Equal(
            ($"{rolling}", $"{month}"),
            (result.FigureText("in-treatment", "rolling-12-months"), result.FigureText("in-treatment", "month"))
        );
    }

    [Theory]
    [InlineData("2013-04-30", 0, 0)]
    [InlineData("2013-05-01", 1, 0)]
    [InlineData("2014-03-31", 1, 0)]
    [InlineData("2014-04-01", 1, 1)]
    [InlineData("2014-04-30", 1, 1)]
    [InlineData("2014-05-01", 0, 0)]
    public void An_exit_ends_in_the_window_its_first_and_last_day_included(string end, int rolling, int month)
    {
        var result = ScenarioBuilder.Check($"episode 2013-03-01 2013-03-02 {end} 80; 95 2013-03-05");
        Assert.Equal(($"{rolling}", $"{month}"), (result.FigureText("exits", "rolling-12-months"), result.FigureText("exits", "month")));
        Assert.Equal(1 - Math.Max(rolling, end == "2013-04-30" ? 1 : 0), int.Parse(result.FigureText("journeys-open")));
    }

    [Fact]
    public void The_mean_length_is_of_episodes_discharged_in_the_window_whether_or_not_the_journey_goes_on()
    {
        var measure = ScenarioBuilder
            .Check(
                "episode 2013-03-01 2013-03-02 2013-05-11 83; 95 2013-03-05; episode 2013-05-15 2013-05-20 2013-06-19 83; episode 2013-06-20 2013-06-25"
            )
            .GetMeasure("episode-length-mean");
        Assert.Equal(
            (100, 2, 50m),
            (measure.Figure!.Numerator!.Value.Number, measure.Figure.Denominator!.Value.Number, measure.Figure.Value)
        );
    }
}
