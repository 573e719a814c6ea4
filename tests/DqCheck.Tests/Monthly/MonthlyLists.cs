using DqCheck.Monthly;

namespace DqCheck.Tests.Monthly;

/// <summary>The lists of long waits, returns and young people, and the counts above them.</summary>
public class MonthlyLists
{
    private static readonly MonthlyResult Month = SomersetMonth.Of(SomersetMonth.Everything);

    [Fact]
    public void Those_who_still_wait_stand_before_those_who_started() =>
        Assert.Equal([("2", 60, false), ("1", 50, true)], Month.Waits.Cases.Select(c => (c.Key.Client, c.Days, c.IsOver)));

    [Theory]
    [InlineData(42, 0)]
    [InlineData(43, 1)]
    public void Six_weeks_to_the_day_are_not_over_six_weeks(int days, int cases)
    {
        var month = SomersetMonth.Of($"DOB=1980-01-01; episode 2013-09-01 2013-09-01; 94 {Story.Day("2013-09-01", days)}");
        Assert.Equal(cases, month.Waits.Cases.Count);
        Assert.Equal((1 - cases, cases), (month.Waits.Blocks[0].Counts.Middle, month.Waits.Blocks[0].Counts.Long));
    }

    [Theory]
    [InlineData(21, 1, 0)]
    [InlineData(22, 0, 1)]
    public void Three_weeks_to_the_day_are_up_to_three_weeks(int days, int shorter, int middle)
    {
        var counts = SomersetMonth
            .Of($"DOB=1980-01-01; episode 2013-09-01 2013-09-01; 94 {Story.Day("2013-09-01", days)}")
            .Waits.Blocks[0]
            .Counts;
        Assert.Equal((shorter, middle), (counts.Short, counts.Middle));
    }

    [Fact]
    public void The_block_of_waits_says_what_the_measures_say()
    {
        var result = DqRun.Run(
            new RunRequest
            {
                Extracts = [TreatmentRun.Extract],
                Ruleset = Repository.Rulesets,
                Contracts = [Repository.Contract("somerset")],
            }
        );
        var counts = result.Monthly!.Waits.Blocks[0].Counts;
        Assert.Equal(
            (result.Figure("wait-21-days"), result.Figure("wait-over-6-weeks"), result.Figure("wait-mean")),
            ($"{counts.Short}/{counts.Waits}", $"{counts.Long}", $"{counts.Days}/{counts.Waits}")
        );
        var back = result.Monthly.Returns.Blocks[0].Counts;
        Assert.Equal(
            (result.Figure("re-presentation-rate"), result.Figure("re-presentations")),
            ($"{back.Returned}/{back.Completions}", $"{back.Returned + back.LaterReturned}")
        );
    }

    [Fact]
    public void A_return_and_those_who_can_still_return_are_listed_with_the_day_on_which_it_closes()
    {
        Assert.Equal(
            [("3", "2013-08-12", true), ("4", "-", false)],
            Month.Returns.Cases.Select(c => (c.Key.Client, Story.Iso(c.Return?.Start), c.IsInRate))
        );
        Assert.Equal("2014-07-15", Story.Iso(Month.Returns.Cases[1].Closes));
        Assert.Equal(
            (1, 1, 1, 0, 1),
            Month.Returns.Blocks[0].Counts is var c ? (c.Completions, c.Returned, c.Later, c.LaterReturned, c.StillOpen) : default
        );
    }

    [Fact]
    public void Young_people_stand_with_age_band_and_outcome()
    {
        Assert.Equal(
            [("5", "14-15", "in treatment"), ("6", "13 and under", "closed without structured treatment")],
            Month.Young.Cases.Select(c => (c.Key.Client, c.AgeBand, c.Outcome))
        );
        Assert.All(Month.Young.Blocks.GroupBy(b => b.By), by => Assert.Equal(2, by.Sum(b => b.ByMonth.Sum())));
        Assert.Equal(["13 and under", "14-15", "16-17"], Month.Young.Blocks.Where(b => b.By == "Age").Select(b => b.Value));
        Assert.Contains(("Source", "PRU (17)"), Month.Young.Blocks.Select(b => (b.By, b.Value)));
    }

    [Theory]
    [InlineData("1996-02-04", "16-17")]
    [InlineData("1998-02-03", "16-17")]
    [InlineData("1998-02-04", "14-15")]
    [InlineData("2000-02-04", "13 and under")]
    public void Age_bands_are_those_of_the_contract(string born, string band) =>
        Assert.Equal(band, Assert.Single(SomersetMonth.Of($"DOB={born}; episode 2014-02-03 2014-02-04").Young.Cases).AgeBand);

    [Fact]
    public void A_line_key_is_the_same_next_month_and_differs_between_people()
    {
        var later = Story.Run(Story.Text(SomersetMonth.Everything), new(2014, 5, 31), SomersetMonth.Request).Monthly!;
        Assert.Equal(Month.Waits.Cases.Select(c => c.Key.Line), later.Waits.Cases.Select(c => c.Key.Line));
        Assert.Equal(2, Month.Waits.Cases.Select(c => c.Key.Line).Distinct().Count());
    }
}
