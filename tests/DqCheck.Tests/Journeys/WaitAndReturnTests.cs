using DqCheck.Publication;
using DqCheck.Reports;

namespace DqCheck.Tests.Journeys;

/// <summary>Waits, effective treatment and returns, day by day around every limit.</summary>
public class WaitAndReturnTests
{
    [Theory]
    [InlineData(0, "1/1", 0, 0, "")]
    [InlineData(21, "1/1", 0, 0, "")]
    [InlineData(22, "0/1", 0, 0, "WAIT-21 2014-02-22")]
    [InlineData(41, "0/1", 0, 0, "WAIT-21 2014-02-22")]
    [InlineData(42, "0/1", 1, 0, "WAIT-42 2014-02-22")]
    [InlineData(43, "0/1", 1, 1, "WAIT-42 2014-02-22")]
    public void A_wait_is_the_days_from_the_date_of_referral_to_the_treatment_start(
        int days,
        string within,
        int long42,
        int over,
        string expectedItem
    )
    {
        var result = ScenarioBuilder.Check($"episode 2014-02-01 2014-02-01; 95 {ScenarioBuilder.AddDays("2014-02-01", days)}");
        Assert.Equal(
            (within, $"{long42}", $"{over}"),
            (result.FigureText("wait-21-days"), result.FigureText("wait-42-days"), result.FigureText("wait-over-6-weeks"))
        );
        Assert.Equal(expectedItem.Length == 0 ? [] : [expectedItem], WaitItems(result));
    }

    [Fact]
    public void A_negative_wait_is_unknown_and_outside_every_waiting_time()
    {
        var result = ScenarioBuilder.Check("episode 2014-02-10 2014-02-10; RFLS=5; 95 2014-02-09");
        Assert.Equal(
            ["0/0", "0", "0", "0/0", "0/0"],
            new[] { "wait-21-days", "wait-42-days", "wait-over-6-weeks", "cj-5-days", "wait-mean" }.Select(id => result.FigureText(id))
        );
        Assert.Equal(["WAIT-UNKNOWN"], WaitItems(result));
    }

    [Fact]
    public void Mean_shortest_and_longest_are_of_the_waits_of_the_window()
    {
        var result = ScenarioBuilder.Check(
            "episode 2014-02-01 2014-02-01; 95 2014-02-04",
            "episode 2014-02-01 2014-02-01; 95 2014-02-11",
            "episode 2014-02-10 2014-02-10; 95 2014-02-09",
            "episode 2013-01-01 2013-01-01; 95 2013-04-30"
        );
        Assert.Equal([6.5m, 3, 10], new[] { "wait-mean", "wait-min", "wait-max" }.Select(id => result.GetMeasure(id).Figure!.Value));
        Assert.All(
            new[] { "wait-mean", "wait-min", "wait-max" },
            id => Assert.Equal(2, result.GetMeasure(id).Figure!.Denominator!.Value.Number)
        );
        Assert.Null(ScenarioBuilder.Check("episode 2013-01-01 2013-01-01; 95 2013-04-30").GetMeasure("wait-min").Figure!.Value);
    }

    [Theory]
    [InlineData("5", 5, "1/1", false)]
    [InlineData("5", 6, "0/1", true)]
    [InlineData("4", 6, "0/0", false)]
    public void Criminal_justice_clients_are_to_start_within_5_days(string source, int days, string figure, bool isExpected)
    {
        var result = ScenarioBuilder.Check(
            $"episode 2014-02-01 2014-02-01; RFLS={source}; 95 {ScenarioBuilder.AddDays("2014-02-01", days)}"
        );
        Assert.Equal(figure, result.FigureText("cj-5-days"));
        Assert.Equal(isExpected ? ["CJ-5 2014-02-06"] : [], WaitItems(result));
    }

    [Theory]
    [InlineData("episode 2014-03-19 2014-03-20; 95 -", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("episode 2014-03-20 2014-03-20; 95 -", "0", "WAITING 2014-04-10")]
    [InlineData("episode 2014-03-19 2014-03-20", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("episode 2014-03-19 2014-03-20; 95 2014-05-01", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("episode 2014-03-19 2014-03-20; 76 2014-03-20", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("episode 2014-03-19 2014-03-20; 7 2014-03-20", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("episode 2014-03-19 2014-03-20; 96 2014-03-20", "0", "")]
    [InlineData("episode 2014-03-19 2014-03-20 2014-04-20 88; 95 -", "0", "")]
    [InlineData("episode 2014-03-19 2014-03-20; episode 2014-04-25 2014-04-26; 95 -", "1", "STILL-WAITING 2014-04-09")]
    public void Still_waiting_is_an_open_journey_without_anything_started(string scenario, string count, string expectedItem)
    {
        var result = ScenarioBuilder.Check(scenario, "episode 2010-01-01 2010-01-02 2010-01-03 85; 95 2010-01-02");
        Assert.Equal(count, result.FigureText("still-waiting-42-days"));
        Assert.Equal(expectedItem.Length == 0 ? [] : [expectedItem], WaitItems(result));
    }

    [Theory]
    [InlineData("2014-02-05", "", "1/1", "0/1")]
    [InlineData("2014-02-06", "", "0/0", "0/0")]
    [InlineData("2013-09-01", "2013-11-24 85", "1/1", "0/1")]
    [InlineData("2013-09-01", "2013-11-23 85", "0/1", "1/1")]
    [InlineData("2013-09-01", "2013-11-23 80", "1/1", "0/1")]
    [InlineData("2013-09-01", "2013-11-23 83", "0/1", "0/1")]
    [InlineData("2013-09-01", "2013-11-23 89", "0/1", "1/1")]
    [InlineData("2013-09-01", "2013-11-23 50", "0/1", "1/1")]
    [InlineData("2013-09-01", "2013-11-23", "0/1", "1/1")]
    [InlineData("2013-05-01", "", "1/1", "0/1")]
    [InlineData("2013-04-30", "", "0/0", "0/0")]
    public void Treatment_is_effective_after_84_days_or_when_completed_sooner(string start, string end, string effective, string early)
    {
        var result = ScenarioBuilder.Check($"episode 2013-04-20 2013-04-21 {end}; 95 {start}");
        Assert.Equal((effective, early), (result.FigureText("effective-treatment"), result.FigureText("early-unplanned-exit")));
    }

    [Fact]
    public void An_inconsistent_end_is_neither_effective_nor_an_early_unplanned_exit()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-20 2013-08-21 2013-11-01 80; 95 2013-09-01; episode 2013-08-20 2013-08-21 2013-11-01 85"
        );
        Assert.Equal(("0/1", "0/1"), (result.FigureText("effective-treatment"), result.FigureText("early-unplanned-exit")));
    }

    [Theory]
    [InlineData("2013-06-30", "2013-12-29", 1)]
    [InlineData("2013-06-30", "2013-12-30", 0)]
    [InlineData("2013-08-31", "2014-02-27", 1)]
    [InlineData("2013-08-31", "2014-02-28", 0)]
    [InlineData("2013-05-01", "2013-10-31", 1)]
    [InlineData("2013-05-01", "2013-11-01", 0)]
    [InlineData("2013-10-31", "2014-04-29", 1)]
    [InlineData("2013-10-31", "2014-04-30", 0)]
    [InlineData("2013-11-01", "2014-04-30", 1)]
    [InlineData("2013-11-01", "2014-05-01", 0)]
    public void Who_is_back_before_the_day_6_months_after_a_completion_is_a_re_presentation(string end, string back, int counted)
    {
        var result = ScenarioBuilder.Check($"episode 2013-01-01 2013-01-02 {end} 80; 95 2013-01-05; episode {back} {back}");
        Assert.Equal($"{counted}", result.FigureText("re-presentations"));
        Assert.Equal(end == "2013-11-01" ? "0/0" : $"{counted}/1", result.FigureText("re-presentation-rate"));
        Assert.Equal(
            counted == 1 ? [$"RE-PRESENTED {back}"] : [],
            result.TimelinessSummaries().Where(o => o.StartsWith("RE-", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("2013-05-01", "80", "95 2013-01-05", "1/1")]
    [InlineData("2013-04-30", "80", "95 2013-01-05", "0/0")]
    [InlineData("2013-05-01", "83", "95 2013-01-05", "0/0")]
    [InlineData("2013-05-01", "85", "95 2013-01-05", "0/0")]
    [InlineData("2013-05-01", "80", "96 2013-01-05", "0/0")]
    public void Only_completions_of_treatment_in_the_first_half_of_the_window_stand_in_the_rate(
        string end,
        string reason,
        string intervention,
        string rate
    ) =>
        Assert.Equal(
            rate,
            ScenarioBuilder
                .Check($"episode 2013-01-01 2013-01-02 {end} {reason}; {intervention}; episode 2013-06-20 2013-06-21")
                .FigureText("re-presentation-rate")
        );

    [Theory]
    [InlineData("2014-04-14", "1/1", "1 completion is left out, because six months have not passed since")]
    [InlineData("2014-04-15", "2/2", "")]
    [InlineData("2014-04-30", "2/2", "")]
    public void In_the_middle_of_a_month_completions_whose_six_months_have_not_passed_are_left_out(string asOf, string rate, string reason)
    {
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(
                "episode 2013-05-01 2013-05-02 2013-10-15 80; 95 2013-05-05; episode 2013-12-01 2013-12-02",
                "episode 2013-05-01 2013-05-02 2013-10-14 80; 95 2013-05-05; episode 2013-12-01 2013-12-02"
            ),
            DateOnly.Parse(asOf)
        );
        Assert.Equal(rate, result.FigureText("re-presentation-rate"));
        var view = new ResultView(result, Audience.Provider);
        Assert.Equal(reason, view.GetReason(result.GetMeasure("re-presentation-rate")));
    }

    [Fact]
    public void Each_completion_counts_once_however_often_the_client_is_back_treated_or_not()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-05-01 2013-05-02 2013-06-01 80; 95 2013-05-05; episode 2013-07-01 2013-07-02 2013-07-20 80; 95 "
                + "2013-07-03; episode 2013-09-01 2013-09-02 2013-09-03 85; episode 2013-10-01 2013-10-02"
        );
        Assert.Equal(("2", "2/2"), (result.FigureText("re-presentations"), result.FigureText("re-presentation-rate")));
    }

    [Fact]
    public void A_client_counts_once_among_completions_with_the_journey_that_started_treatment_last()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-05-01 2013-05-02 2013-06-01 80; 95 2013-05-05; episode 2014-01-01 2014-01-02; DRUG1=7000 DRUG2= DRUG3=; 95 2014-01-05",
            "episode 2013-05-01 2013-05-02 2013-06-01 85; 95 2013-05-05; episode 2014-01-01 2014-01-02 2014-04-01 80; 95 2014-01-05"
        );
        Assert.Equal(
            ("1/2", "1/2"),
            (result.FigureText("completions-of-treatment"), result.FigureText("completions-of-treatment", "month"))
        );
        Assert.Equal(
            ("0/1", "1/1"),
            (
                result.FigureText("completions-of-treatment", substances: "alcohol"),
                result.FigureText("completions-of-treatment", substances: "opiate")
            )
        );
    }

    private static IEnumerable<string> WaitItems(CheckResult result) =>
        result
            .TimelinessSummaries()
            .Where(o => o.Contains("WAIT", StringComparison.Ordinal) || o.StartsWith("CJ", StringComparison.Ordinal));
}
