namespace DqCheck.Tests.Journeys;

/// <summary>Episodes follow each other within 21 days, or while one is open.</summary>
public class JourneyJoinerTests
{
    [Theory]
    [InlineData("20130622", 1)]
    [InlineData("20130623", 2)]
    public void The_next_triage_joins_up_to_21_days_after_a_discharge(string triaged, int journeys) =>
        Assert.Equal(journeys, CountJourneys(Episode("1", "20130104", "20130601"), Episode("2", triaged, "")));

    [Fact]
    public void An_open_episode_joins_all_that_follow() =>
        Assert.Equal(1, CountJourneys(Episode("1", "20130104", ""), Episode("2", "20140301", "")));

    [Fact]
    public void The_latest_discharge_so_far_counts_not_that_of_the_episode_before() =>
        Assert.Equal(
            1,
            CountJourneys(Episode("1", "20130104", "20131201"), Episode("2", "20130201", "20130301"), Episode("3", "20131215", ""))
        );

    [Fact]
    public void A_discharge_after_the_as_of_date_has_not_happened() =>
        Assert.Equal(1, CountJourneys(Episode("1", "20130104", "20140501"), Episode("2", "20140430", "")));

    [Fact]
    public void An_episode_triaged_after_the_as_of_date_is_in_no_journey()
    {
        Assert.Equal(1, CountJourneys(Episode("1", "20140430", "")));
        Assert.Equal(0, CountJourneys(Episode("1", "20140501", "")));
    }

    [Fact]
    public void Journeys_are_of_one_client() =>
        Assert.Equal(2, CountJourneys(Episode("1", "20130104", ""), Episode("2", "20130105", "", client: "8")));

    private static Dictionary<string, string> Episode(string id, string triaged, string discharged, string client = "7") =>
        CleanExtract.Row(
            ("CLIENTID", client),
            ("EPISODID", id),
            ("REFLD", "20130102"),
            ("TRIAGED", triaged),
            ("DISD", discharged),
            ("DISRSN", discharged.Length > 0 ? "83" : "")
        );

    /// <summary>The journeys of these episodes, without those of the second client.</summary>
    private static int? CountJourneys(params Dictionary<string, string>[] episodes) =>
        CleanExtract.Check(CleanExtract.Text(episodes)).JourneyCount - CleanExtract.Check(CleanExtract.Text()).JourneyCount;
}
