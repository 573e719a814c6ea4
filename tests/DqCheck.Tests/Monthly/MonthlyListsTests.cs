using DqCheck.Monthly;

namespace DqCheck.Tests.Monthly;

/// <summary>The lists of long waits, returns and young people, and the counts above them.</summary>
public class MonthlyListsTests
{
    private static readonly MonthlyResult Result = SomersetRun.Execute(SomersetRun.AllListsClients);

    [Fact]
    public void Those_who_still_wait_stand_before_those_who_started() =>
        Assert.Equal([("2", 60, false), ("1", 50, true)], Result.Waits.Cases.Select(c => (c.Key.Client, c.Days, c.IsOver)));

    [Theory]
    [InlineData(42, 0)]
    [InlineData(43, 1)]
    public void Six_weeks_to_the_day_are_not_over_six_weeks(int days, int cases)
    {
        var month = SomersetRun.Execute($"DOB=1980-01-01; episode 2013-09-01 2013-09-01; 94 {ScenarioBuilder.AddDays("2013-09-01", days)}");
        Assert.Equal(cases, month.Waits.Cases.Count);
        Assert.Equal((1 - cases, cases), (month.Waits.Blocks[0].Counts.Middle.Number, month.Waits.Blocks[0].Counts.Long.Number));
    }

    [Theory]
    [InlineData(21, 1, 0)]
    [InlineData(22, 0, 1)]
    public void Three_weeks_to_the_day_are_up_to_three_weeks(int days, int shorter, int middle)
    {
        var counts = SomersetRun
            .Execute($"DOB=1980-01-01; episode 2013-09-01 2013-09-01; 94 {ScenarioBuilder.AddDays("2013-09-01", days)}")
            .Waits.Blocks[0]
            .Counts;
        Assert.Equal((shorter, middle), (counts.Short.Number, counts.Middle.Number));
    }

    [Fact]
    public void The_block_of_waits_says_what_the_measures_say()
    {
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [WorkedExample.Extract],
                Ruleset = RepositoryPaths.RulesetFolder,
                Contracts = [RepositoryPaths.ContractFolder("somerset")],
            }
        );
        var counts = result.Monthly!.Waits.Blocks[0].Counts;
        Assert.Equal(
            (result.FigureText("wait-21-days"), result.FigureText("wait-over-6-weeks"), result.FigureText("wait-mean")),
            ($"{counts.Short}/{counts.Waits}", $"{counts.Long}", $"{counts.Days}/{counts.Waits}")
        );
        var back = result.Monthly.Returns.Blocks[0].Counts;
        Assert.Equal(
            (result.FigureText("re-presentation-rate"), result.FigureText("re-presentations")),
            ($"{back.Returned}/{back.Completions}", $"{back.Returned + back.LaterReturned}")
        );
    }

    [Fact]
    public void A_return_and_those_who_can_still_return_are_listed_with_the_day_on_which_it_closes()
    {
        Assert.Equal(
            [("3", "2013-08-12", true), ("4", "-", false)],
            Result.Returns.Cases.Select(c => (c.Key.Client, ScenarioBuilder.FormatDay(c.Return?.Start), c.IsInRate))
        );
        Assert.Equal("2014-07-15", ScenarioBuilder.FormatDay(Result.Returns.Cases[1].ClosingDay));
        var counts = Result.Returns.Blocks[0].Counts;
        Assert.Equal(
            (1, 1, 1, 0, 1),
            (counts.Completions.Number, counts.Returned.Number, counts.Later.Number, counts.LaterReturned.Number, counts.StillOpen.Number)
        );
    }

    [Fact]
    public void Young_people_stand_with_age_band_and_outcome()
    {
        Assert.Equal(
            [("5", "14-15", "in treatment"), ("6", "13 and under", "closed without structured treatment")],
            Result.YoungReferrals.Cases.Select(c => (c.Key.Client, c.AgeBand, c.Outcome))
        );
        Assert.All(Result.YoungReferrals.Blocks.GroupBy(b => b.By), by => Assert.Equal(2, by.Sum(b => b.ByMonth.Sum(m => m.Number))));
        Assert.Equal(["13 and under", "14-15", "16-17"], Result.YoungReferrals.Blocks.Where(b => b.By == "Age").Select(b => b.Value));
        Assert.Contains(("Source", "PRU (17)"), Result.YoungReferrals.Blocks.Select(b => (b.By, b.Value)));
    }

    [Theory]
    [InlineData("1996-02-04", "16-17")]
    [InlineData("1998-02-03", "16-17")]
    [InlineData("1998-02-04", "14-15")]
    [InlineData("2000-02-04", "13 and under")]
    public void Age_bands_are_those_of_the_contract(string born, string band) =>
        Assert.Equal(band, Assert.Single(SomersetRun.Execute($"DOB={born}; episode 2014-02-03 2014-02-04").YoungReferrals.Cases).AgeBand);

    [Fact]
    public void A_line_key_is_the_same_next_month_and_differs_between_people()
    {
        var later = ScenarioBuilder
            .CheckText(ScenarioBuilder.ExtractText(SomersetRun.AllListsClients), new(2014, 5, 31), SomersetRun.WithContract)
            .Monthly!;
        Assert.Equal(Result.Waits.Cases.Select(c => c.Key.Line), later.Waits.Cases.Select(c => c.Key.Line));
        Assert.Equal(2, Result.Waits.Cases.Select(c => c.Key.Line).Distinct().Count());
    }
}
