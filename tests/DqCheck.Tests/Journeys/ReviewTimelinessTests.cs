namespace DqCheck.Tests.Journeys;

/// <summary>Sub-intervention reviews of what is open and at the end, day by day around every limit.</summary>
public class ReviewTimelinessTests
{
    [Theory]
    [InlineData("94 2013-10-29", "SIR-OVERDUE 2014-04-29")]
    [InlineData("94 2013-10-30", "SIR-DUE 2014-04-30")]
    [InlineData("94 2013-11-30", "SIR-DUE 2014-05-31")]
    [InlineData("94 2013-12-01", "")]
    [InlineData("94 2013-09-01; PHMAIN 2013-10-29", "SIR-OVERDUE 2014-04-29")]
    [InlineData("94 2013-09-01; PHMAIN 2013-10-30", "SIR-DUE 2014-04-30")]
    [InlineData("94 2013-09-01; PHMAIN 2013-11-30", "SIR-DUE 2014-05-31")]
    [InlineData("94 2013-09-01; PHMAIN 2013-12-01", "")]
    [InlineData("94 2013-09-01; PHMAIN 2014-04-30", "")]
    [InlineData("94 2013-09-01; PHMAIN 2014-05-01", "SIR-OVERDUE 2014-03-02")]
    [InlineData("94 2013-09-01; PSYMOTI 2014-04-01", "SIR-OVERDUE 2014-03-02")]
    [InlineData("94 2013-09-01; SIR 2014-04-01", "SIR-OVERDUE 2014-03-02")]
    [InlineData("94 2013-09-01; PHMAIN 2014-04-01 PHMAIN=N", "SIR-OVERDUE 2014-03-02")]
    [InlineData("94 2013-09-01; 94 2014-01-01", "SIR-OVERDUE 2014-03-02")]
    [InlineData("94 2013-09-01 2013-12-01; 94 2014-01-01", "")]
    [InlineData("94 2014-01-01; PHMAIN 2013-08-30", "")]
    [InlineData("95 2013-09-01; PSYCOUN 2014-04-01", "")]
    [InlineData("96 2013-09-01; RECOTH 2014-04-01", "")]
    [InlineData("96 2013-09-01", "SIR-OVERDUE 2014-03-02")]
    [InlineData("4 2013-09-01; 7 2013-09-01", "")]
    public void A_review_of_a_category_is_overdue_after_182_days(string events, string expectedItem) =>
        AssertReviewItem(expectedItem, $"episode 2013-08-28 2013-08-30; {events}");

    [Fact]
    public void A_review_of_an_earlier_episode_counts_in_the_same_journey() =>
        AssertReviewItem(
            "",
            "episode 2013-08-28 2013-08-30 2014-03-01 83; 94 2013-09-01; PHMAIN 2014-02-20; episode 2014-02-25 2014-03-05; 94 2013-10-01"
        );

    [Fact]
    public void Two_categories_are_required_separately_and_the_client_is_counted_once()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-28 2013-08-30; 94 2013-09-01; 95 2013-09-02; 96 2013-12-20",
            "episode 2013-08-28 2013-08-30; 94 2013-09-01; SIR 2013-09-01"
        );
        Assert.Equal(["SIR-OVERDUE 2014-03-02", "SIR-OVERDUE 2014-03-03", "SIR-OVERDUE 2014-03-02"], ReviewItems(result));
        Assert.Equal("2", result.FigureText("sir-outstanding"));
    }

    [Fact]
    public void A_client_with_two_groups_stands_in_both_and_once_in_all()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-28 2013-08-30 2014-03-20 83; DRUG1=7000 DRUG2= DRUG3=; 94 2013-09-01; SIR 2013-09-01; episode "
                + "2014-04-12 2014-04-12; DRUG1=1101; 95 2014-04-12 2014-04-16"
        );
        Assert.Equal(2, result.Journeys.All.Count);
        Assert.Equal(
            ["1", "1", "1"],
            new[] { "all", "alcohol", "opiate" }.Select(g => result.FigureText("sir-outstanding", substances: g))
        );
    }

    [Theory]
    [InlineData("2014-03-17", "")]
    [InlineData("2014-03-18", "SIR-MISSING-AT-END 2014-03-18")]
    [InlineData("2014-04-16", "SIR-MISSING-AT-END 2014-04-16")]
    [InlineData("2014-04-17", "SIR-END-PENDING 2014-05-01")]
    [InlineData("2014-04-30", "SIR-END-PENDING 2014-05-14")]
    public void An_end_is_checked_in_the_month_in_which_its_14_days_are_over_from_the_first_to_the_as_of_date(
        string end,
        string expectedItem
    )
    {
        AssertReviewItem(expectedItem, $"episode 2013-12-20 2013-12-30; 94 2014-01-01 {end}; PSYMOTI 2014-01-02");
        AssertReviewItem(expectedItem, $"episode 2013-12-20 2013-12-30 {end} 85; 94 2014-01-01; PSYMOTI 2014-01-02");
    }

    [Theory]
    [InlineData("2014-03-25", -15, true)]
    [InlineData("2014-03-25", -14, false)]
    [InlineData("2014-03-25", 0, false)]
    [InlineData("2014-03-25", 14, false)]
    [InlineData("2014-03-25", 15, true)]
    [InlineData("2014-04-16", 14, false)]
    public void A_review_up_to_14_days_before_or_after_the_end_is_enough(string end, int days, bool isMissing) =>
        AssertReviewItem(
            isMissing ? $"SIR-MISSING-AT-END {end}" : "",
            $"episode 2013-12-20 2013-12-30; 94 2014-01-01 {end}; PHMAIN {ScenarioBuilder.AddDays(end, days)}"
        );

    [Fact]
    public void A_review_missing_at_an_end_stands_on_the_intervention_and_its_episode()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-20 2013-08-30 2014-04-05 85; 94 2013-09-10 2014-04-01 MODID=4711; PHMAIN 2013-09-12; episode 2014-04-06 2014-04-07; "
                + "94 2014-04-08 MODID=4712"
        );
        Assert.Single(result.Journeys.All);
        var row = Assert.Single(result.FindingRows(), r => r.Rule.Id == "JNY021");
        Assert.Equal(("101", "4711"), (row.Episode, row.RecordId));
    }

    [Fact]
    public void Each_ended_intervention_requires_its_own_review_and_so_does_an_open_one_of_its_category()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-20 2013-08-30; 94 2013-09-10 2014-04-01; 94 2013-09-20 2014-04-02; 94 2013-09-01; SIR 2013-09-01"
        );
        Assert.Equal(["SIR-OVERDUE 2014-03-02", "SIR-MISSING-AT-END 2014-04-01", "SIR-MISSING-AT-END 2014-04-02"], ReviewItems(result));
        Assert.Equal("1", result.FigureText("sir-outstanding"));
    }

    [Theory]
    [InlineData("SIR-OVERDUE 2014-03-02", "95 2013-09-01", "1", false)]
    [InlineData("SIR-MISSING-AT-END 2014-04-01", "95 2013-09-01 2014-04-01", "1", false)]
    [InlineData("SIR-DUE 2014-05-04", "95 2013-11-03", "0", true)]
    [InlineData("SIR-END-PENDING 2014-05-04", "95 2013-11-03 2014-04-20", "0", true)]
    public void What_is_overdue_or_missing_is_outstanding_and_what_is_still_to_come_is_not(
        string expectedItem,
        string intervention,
        string count,
        bool met
    )
    {
        var result = ScenarioBuilder.Check($"episode 2013-08-28 2013-08-30; {intervention}; SIR 2013-08-30");
        Assert.Equal(
            (expectedItem, count, met),
            (Assert.Single(ReviewItems(result)), result.FigureText("sir-outstanding"), result.GetMeasure("sir-outstanding").IsMet!.Value)
        );
    }

    private static void AssertReviewItem(string expectedItem, string scenario) =>
        Assert.Equal(
            expectedItem.Length == 0 ? [] : [expectedItem],
            ReviewItems(ScenarioBuilder.Check(scenario, "episode 2010-01-01 2010-01-02 2010-01-03 85; 95 2010-01-02; SIR 2010-01-02"))
        );

    private static List<string> ReviewItems(CheckResult result) =>
        [.. result.TimelinessSummaries().Where(o => o.StartsWith("SIR", StringComparison.Ordinal))];
}
