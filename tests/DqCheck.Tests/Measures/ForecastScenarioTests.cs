namespace DqCheck.Tests.Measures;

/// <summary>
/// How measures will stand on the last day of this and of the next month: if nothing more is done, and if everything is done that still can
/// be. As of 15 April 2014: on 30 April and 31 May.
/// </summary>
public class ForecastScenarioTests
{
    private const string LongEndedClient = "episode 2010-01-01 2010-01-02 2010-01-10 85; 95 2010-01-02; S 2010-01-02; SIR 2010-01-02";

    [Theory]
    [InlineData("top-start", "episode 2014-04-01 2014-04-01; 95 2014-04-10", "0/1", "1/1", "0/1", "1/1")]
    [InlineData("top-start", "episode 2014-04-01 2014-04-01; 95 2014-04-01", "0/1", "1/1", "0/1", "1/1")]
    [InlineData("top-start", "episode 2014-03-01 2014-03-01; 95 2014-03-31", "0/1", "0/1", "0/1", "0/1")]
    [InlineData("top-start", "episode 2014-04-01 2014-04-01; 95 2014-04-10; S 2014-04-10", "1/1", "1/1", "1/1", "1/1")]
    [InlineData("top-start", "episode 2013-05-01 2013-05-01; 95 2013-05-10", "0/1", "0/1", "0/0", "0/0")]
    [InlineData("top-exit", "episode 2014-01-01 2014-01-01 2014-04-01 80; 95 2014-01-02; S 2014-01-02", "0/1", "1/1", "0/1", "1/1")]
    [InlineData("top-exit", "episode 2014-01-01 2014-01-01 2014-03-31 80; 95 2014-01-02; S 2014-01-02", "0/1", "0/1", "0/1", "0/1")]
    [InlineData("top-review", "episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01", "0/1", "1/1", "0/1", "1/1")]
    [InlineData("top-review", "episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01; R 2013-11-10", "1/1", "1/1", "0/1", "1/1")]
    [InlineData("top-review", "episode 2013-08-28 2013-08-30; 95 2013-11-10; S 2013-11-10", "0/0", "0/0", "0/1", "1/1")]
    [InlineData("top-review-no-start", "episode 2013-08-28 2013-08-30; 95 2013-11-10", "0", "0", "1", "1")]
    [InlineData("top-review-outcome", "episode 2013-08-28 2013-08-30; 95 2013-10-15; S 2013-10-15", "0/1", "1/1", "0/1", "1/1")]
    [InlineData("top-review-outcome", "episode 2013-08-28 2013-08-30; 95 2013-10-14; S 2013-10-14", "0/1", "0/1", "0/1", "0/1")]
    [InlineData("sir-outstanding", "episode 2013-08-28 2013-08-30; 94 2013-09-01", "1", "0", "1", "0")]
    [InlineData("sir-outstanding", "episode 2013-08-28 2013-08-30; 94 2013-11-10", "0", "0", "1", "0")]
    [InlineData("sir-outstanding", "episode 2014-01-01 2014-01-01; 94 2014-01-02 2014-03-25", "1", "1", "0", "0")]
    [InlineData("sir-outstanding", "episode 2014-01-01 2014-01-01; 94 2014-01-02 2014-04-01", "1", "0", "0", "0")]
    [InlineData("sir-outstanding", "episode 2014-01-01 2014-01-01; 94 2014-01-02 2014-04-20", "0", "0", "0", "0")]
    public void What_has_its_day_still_to_come_can_be_done_and_what_has_passed_cannot(
        string measure,
        string scenario,
        string nothing,
        string everything,
        string nothingNext,
        string everythingNext
    )
    {
        var forecasts = ScenarioBuilder
            .CheckText(ScenarioBuilder.ExtractText(scenario, LongEndedClient), new(2014, 4, 15))
            .Forecasts.Where(f => f.Id == measure)
            .ToList();
        Assert.Equal([("all", "2014-04-30"), ("all", "2014-05-31")], forecasts.Select(f => (f.Agency, ScenarioBuilder.FormatDay(f.Day))));
        Assert.Equal(
            [(nothing, everything), (nothingNext, everythingNext)],
            forecasts.Select(f => (ScenarioBuilder.FormatFigure(f.IfNothing!), ScenarioBuilder.FormatFigure(f.IfEverything!)))
        );
    }

    [Fact]
    public void On_the_last_day_of_a_month_doing_nothing_leaves_every_figure_as_it_stands()
    {
        string[] ids = ["top-start", "top-review", "top-review-no-start", "top-review-outcome", "top-exit", "sir-outstanding"];
        Assert.Equal(
            ids.Select(id => WorkedExample.Result.GetMeasure(id).Figure),
            ids.Select(id =>
                WorkedExample.Result.Forecasts.First(f => f.Id == id && ScenarioBuilder.FormatDay(f.Day) == "2014-04-30").IfNothing
            )
        );
        Assert.Equal(ids.Length * 2, WorkedExample.Result.Forecasts.Count);
    }

    [Fact]
    public void What_cannot_be_computed_cannot_be_forecast_and_says_why()
    {
        var columns = CleanExtract.Columns.Where(c => c != "TOPDATE");
        var result = ScenarioBuilder.CheckText(ScenarioBuilder.ExtractText(columns, ScenarioBuilder.InTreatment + "; S 2013-09-01"));
        Assert.All(
            result.Forecasts.Where(f => f.Id.StartsWith("top-", StringComparison.Ordinal)),
            f => Assert.Equal((null, null, "TOPDATE is not in the header"), (f.IfNothing, f.IfEverything, f.Reason))
        );
    }

    [Fact]
    public void Each_of_several_agencies_has_its_own()
    {
        var result = ScenarioBuilder.Check(
            "AGNCY=N0001; episode 2014-04-01 2014-04-01; 95 2014-04-20; S 2014-04-20",
            "AGNCY=N0002; episode 2014-04-01 2014-04-01; 95 2014-04-20"
        );
        Assert.Equal(
            [("all", "1/2", "2/2"), ("N0001", "1/1", "1/1"), ("N0002", "0/1", "1/1")],
            result
                .Forecasts.Where(f => f.Id == "top-start" && ScenarioBuilder.FormatDay(f.Day) == "2014-05-31")
                .Select(f => (f.Agency, ScenarioBuilder.FormatFigure(f.IfNothing!), ScenarioBuilder.FormatFigure(f.IfEverything!)))
        );
    }
}
