using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>When a journey starts, when its treatment starts, when it ends.</summary>
public class JourneyDatesTests
{
    [Theory]
    [InlineData("2013-06-22", 1)]
    [InlineData("2013-06-23", 2)]
    public void Back_21_days_after_a_discharge_is_the_same_journey_and_22_days_after_another(string triaged, int journeys) =>
        Assert.Equal(
            journeys,
            ScenarioBuilder.Journeys($"episode 2013-01-02 2013-01-04 2013-06-01 83; episode 2013-06-10 {triaged}").Count
        );

    [Fact]
    public void It_starts_with_the_earliest_triage_and_is_referred_with_its_first_episode()
    {
        var journey = ScenarioBuilder.Journey("episode 2013-01-01 2013-02-04; episode 2013-01-20 2013-01-30");
        Assert.Equal(("2013-01-30", "2013-01-20"), (ScenarioBuilder.FormatDay(journey.Start), ScenarioBuilder.FormatDay(journey.Referred)));
    }

    [Theory]
    [InlineData("episode 2013-01-05 2013-01-10; EPISODID=9; RFLS=5; episode 2013-01-04 2013-01-10; EPISODID=8", "2013-01-04", false)]
    [InlineData("episode 2013-01-05 2013-01-10; EPISODID=9; RFLS=5; episode 2013-01-05 2013-01-10; EPISODID=10", "2013-01-05", false)]
    [InlineData("episode 2013-01-05 2013-01-10; EPISODID=10; RFLS=5; episode 2013-01-05 2013-01-10; EPISODID=9", "2013-01-05", true)]
    [InlineData("episode 2013-01-09 2013-01-10; RFLS=5; episode 2013-01-01 2013-01-11", "2013-01-09", true)]
    public void The_first_episode_is_the_first_by_triage_then_referral_then_id_as_text(
        string scenario,
        string referred,
        bool isCriminalJustice
    )
    {
        var journey = ScenarioBuilder.Journey(scenario);
        Assert.Equal((referred, isCriminalJustice), (ScenarioBuilder.FormatDay(journey.Referred), journey.IsCriminalJustice));
    }

    [Theory]
    [InlineData("95 2013-07-01", "94 2013-06-25", "2013-06-25")]
    [InlineData("96 2013-01-10", "94 2013-06-25", "2013-06-25")]
    [InlineData("76 2013-01-10", "4 2013-06-26", "2013-06-26")]
    [InlineData("12 2013-01-11", "94 2013-06-25", "2013-01-11")]
    [InlineData("94 2013-02-31", "94 2013-06-25", "2013-06-25")]
    [InlineData("94 -", "95 2014-04-30", "2014-04-30")]
    [InlineData("94 -", "95 2014-05-01", "-")]
    [InlineData("96 2013-01-10", "7 2013-06-25", "-")]
    [InlineData("999 2013-01-10", "96 2013-06-25", "-")]
    public void Treatment_starts_with_the_earliest_structured_intervention_of_all_episodes(string first, string second, string start) =>
        Assert.Equal(start, ScenarioBuilder.FormatDay(ScenarioBuilder.Journey(TwoEpisodes(first, second)).TreatmentStart));

    [Theory]
    [InlineData("94 2013-06-25 REFMODDT=20130610 MODID=2", "95 2013-06-25 REFMODDT=20130609 MODID=3", "2013-06-09")]
    [InlineData("94 2013-06-25 REFMODDT=20130610 MODID=2", "95 2013-06-25 REFMODDT= MODID=1", "2013-06-10")]
    [InlineData("94 2013-06-26 REFMODDT=20130601 MODID=1", "95 2013-06-25 REFMODDT=20130620 MODID=2", "2013-06-20")]
    public void Among_equal_starts_the_one_referred_to_first_is_meant(string first, string second, string referred) =>
        Assert.Equal(
            referred,
            ScenarioBuilder.FormatDay(ScenarioBuilder.Journey(TwoEpisodes(first, second)).FirstStructured!.Value.Referred)
        );

    [Theory]
    [InlineData("2", "3", "9", "1", "2014-01-02")]
    [InlineData("2", "10", "1", "9", "2014-01-03")]
    [InlineData("2", "2", "9", "10", "2014-01-03")]
    [InlineData("2", "2", "8", "9", "2014-01-02")]
    public void Then_the_one_of_the_lower_episode_id_then_of_the_lower_intervention_id_as_text(
        string episode,
        string other,
        string id,
        string otherId,
        string offered
    )
    {
        var second = episode == other ? "" : $"; episode 2013-12-01 2013-12-02; EPISODID={other}";
        var journey = ScenarioBuilder.Journey(
            $"episode 2013-12-01 2013-12-02; EPISODID={episode}; 94 2014-01-05 MODID={id} FAOMODDT=20140102{second}; 95 "
                + $"2014-01-05 MODID={otherId} FAOMODDT=20140103"
        );
        Assert.Equal(offered, ScenarioBuilder.FormatDay(journey.FirstStructured!.Value.Offered));
    }

    [Theory]
    [InlineData("2013-06-01 80", "2013-05-01 85", "2013-06-01", "80")]
    [InlineData("2013-06-01 80", "2013-06-02 85", "2013-06-02", "85")]
    [InlineData("2013-06-01 80", "", "-", "")]
    [InlineData("2013-06-01 80", "2014-04-30 85", "2014-04-30", "85")]
    [InlineData("2013-06-01 80", "2014-05-01 85", "-", "")]
    [InlineData("2013-06-01 80", "2013-02-30 85", "-", "")]
    public void It_ends_with_the_latest_discharge_once_every_episode_is_discharged(string first, string second, string end, string reason)
    {
        var journey = ScenarioBuilder.Journey($"episode 2013-01-02 2013-01-04 {first}; episode 2013-01-05 2013-01-06 {second}");
        Assert.Equal((end, reason, end == "-"), (ScenarioBuilder.FormatDay(journey.End), journey.Exit.Code, journey.IsOpen));
    }

    [Theory]
    [InlineData("94 2014-03-01 2014-04-01", "2014-04-01")]
    [InlineData("94 2014-03-01", "2014-04-10")]
    [InlineData("94 2014-03-01 2014-04-20", "2014-04-20")]
    [InlineData("94 2014-03-01 2014-05-01", "2014-04-10")]
    public void An_intervention_ends_on_its_own_day_or_else_with_its_episode(string intervention, string end) =>
        Assert.Equal(
            end,
            ScenarioBuilder.FormatDay(
                Assert.Single(ScenarioBuilder.Journey($"episode 2014-02-01 2014-02-02 2014-04-10 80; {intervention}").Interventions).Ended
            )
        );

    [Fact]
    public void What_is_dated_after_the_as_of_date_has_not_happened()
    {
        var journey = ScenarioBuilder.Journey(
            "episode 2014-02-01 2014-02-02 2014-05-01 80; 94 2014-03-01 2014-05-01; 95 2014-05-01; S 2014-05-01; S 2014-04-30; "
                + "PHMAIN 2014-05-01; PHMAIN 2014-04-30"
        );
        Assert.True(journey.IsOpen);
        Assert.Equal(ExitReason.None, journey.Exit);
        Assert.Equal((1, 1, 1), (journey.Interventions.Count, journey.Tops.Count, journey.Reviews.Count));
        Assert.Null(journey.Interventions[0].Ended);
    }

    [Theory]
    [InlineData("S 2014-03-01 TRSTAGE=X")]
    [InlineData("S 2014-03-01 TRSTAGE=; P 2014-03-01")]
    [InlineData("P 2014-03-01")]
    [InlineData("S 2014-02-30")]
    public void A_TOP_without_a_day_or_one_of_the_four_stages_meets_no_measure(string top) =>
        Assert.Equal("0/1", ScenarioBuilder.Check($"episode 2014-02-26 2014-02-28; 95 2014-03-01; {top}").FigureText("top-start"));

    private static string TwoEpisodes(string first, string second) =>
        $"episode 2013-01-02 2013-01-04 2013-06-01 83; {first}; episode 2013-06-10 2013-06-22; {second}";
}
