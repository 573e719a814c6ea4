namespace DqCheck.Tests.Journeys;

/// <summary>Start, review, first review and exit TOPs, day by day around every limit.</summary>
public class TopTimelinessTests
{
    [Fact]
    public void Tops_alike_in_day_and_id_are_ordered_by_the_id_of_their_episode_whatever_the_order_of_the_rows()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-08-28 2013-08-30 EPISODID=20; 95 2013-09-01; R 2014-01-01 TOPID=5 QUALLIFE=3; "
                + "episode 2013-09-01 2013-09-02 EPISODID=10; R 2014-01-01 TOPID=5 QUALLIFE=7"
        );
        var population = result.Population;
        var journey = Assert.Single(result.Journeys.All);
        Assert.Equal(["10", "20"], journey.Tops.Select(top => population.GetKeyTexts(RecordKind.Top, top.Record).Episode));
    }

    [Theory]
    [InlineData(-15, "0/1", "START-OUTSIDE-WINDOW")]
    [InlineData(-14, "1/1", null)]
    [InlineData(0, "1/1", null)]
    [InlineData(14, "1/1", null)]
    [InlineData(15, "0/1", "START-OUTSIDE-WINDOW")]
    public void A_start_TOP_is_in_time_up_to_14_days_before_and_after_the_treatment_start(int days, string figure, string? reason)
    {
        var result = ScenarioBuilder.Check(
            $"episode 2013-12-28 2013-12-30; 95 2014-01-01; S {ScenarioBuilder.AddDays("2014-01-01", days)}"
        );
        Assert.Equal(figure, result.FigureText("top-start"));
        Assert.Equal(reason is null ? [] : [$"{reason} 2014-01-15"], StartTopItems(result));
    }

    [Theory]
    [InlineData("2014-04-15", "", "0/1", "START-MISSING 2014-04-29")]
    [InlineData("2014-04-16", "", "0/1", "START-MISSING 2014-04-30")]
    [InlineData("2014-04-16", "S 2014-04-30", "1/1", "")]
    [InlineData("2014-04-17", "", "0/0", "START-PENDING 2014-05-01")]
    [InlineData("2014-04-17", "S 2014-04-20", "0/0", "")]
    [InlineData("2014-04-17", "S 2014-04-02", "0/0", "START-PENDING 2014-05-01")]
    [InlineData("2014-04-17", "S 2014-05-01", "0/0", "START-PENDING 2014-05-01")]
    [InlineData("2014-04-30", "", "0/0", "START-PENDING 2014-05-14")]
    [InlineData("2013-05-01", "R 2013-05-01", "0/1", "START-MISSING 2013-05-15")]
    [InlineData("2013-05-01", "S 2013-08-01", "0/1", "START-OUTSIDE-WINDOW 2013-05-15")]
    [InlineData("2013-05-01", "S 2013-05-10; S 2013-08-01", "1/1", "")]
    [InlineData("2013-04-30", "", "0/0", "")]
    public void A_start_TOP_counts_once_14_days_are_over_by_the_as_of_date(string start, string tops, string figure, string expectedItem)
    {
        var result = ScenarioBuilder.Check(
            $"episode 2013-04-24 2013-04-25; 95 {start}; {tops}",
            "episode 2010-01-01 2010-01-02 2010-01-03 85; 95 2010-01-02; P 2010-01-02"
        );
        Assert.Equal(figure, result.FigureText("top-start"));
        Assert.Equal(expectedItem.Length == 0 ? [] : [expectedItem], StartTopItems(result));
    }

    [Theory]
    [InlineData(-15, "0/1", "EXIT-OUTSIDE-WINDOW")]
    [InlineData(-14, "1/1", null)]
    [InlineData(0, "1/1", null)]
    [InlineData(14, "1/1", null)]
    [InlineData(15, "0/1", "EXIT-OUTSIDE-WINDOW")]
    public void An_exit_TOP_is_in_time_up_to_14_days_before_and_after_the_end(int days, string figure, string? reason)
    {
        var result = ScenarioBuilder.Check(
            $"episode 2013-12-28 2013-12-30 2014-03-01 80; 95 2014-01-01; S 2014-01-01; E {ScenarioBuilder.AddDays("2014-03-01", days)}"
        );
        Assert.Equal(figure, result.FigureText("top-exit"));
        Assert.Equal(reason is null ? [] : [$"{reason} 2014-03-15"], ExitTopItems(result));
    }

    [Theory]
    [InlineData("2014-04-16 80", "", "0/1", "EXIT-MISSING 2014-04-30")]
    [InlineData("2014-04-16 92", "E 2014-04-30", "1/1", "")]
    [InlineData("2014-04-16 82", "P 2014-04-20", "0/1", "EXIT-MISSING 2014-04-30")]
    [InlineData("2014-04-17 80", "", "0/0", "EXIT-PENDING 2014-05-01")]
    [InlineData("2014-04-17 80", "E 2014-04-17", "0/0", "")]
    [InlineData("2014-04-30 80", "", "0/0", "EXIT-PENDING 2014-05-14")]
    [InlineData("2014-03-01 85", "", "0/0", "")]
    [InlineData("2014-03-01 83", "", "0/0", "")]
    [InlineData("2014-03-01", "", "0/0", "")]
    [InlineData("2014-05-01 80", "", "0/0", "")]
    public void An_exit_TOP_is_asked_for_after_a_planned_end_only_and_once_14_days_are_over(
        string end,
        string tops,
        string figure,
        string expectedItem
    )
    {
        var result = ScenarioBuilder.Check($"episode 2013-12-28 2013-12-30 {end}; 95 2014-01-01; S 2014-01-01; {tops}");
        Assert.Equal(figure, result.FigureText("top-exit"));
        Assert.Equal(expectedItem.Length == 0 ? [] : [expectedItem], ExitTopItems(result));
    }

    [Theory]
    [InlineData("2013-10-30", "", "0/1", "REVIEW-MISSING 2014-04-30")]
    [InlineData("2013-10-31", "", "0/0", "REVIEW-DUE 2014-05-01")]
    [InlineData("2013-11-30", "", "0/0", "REVIEW-DUE 2014-05-31")]
    [InlineData("2013-12-01", "", "0/0", "")]
    [InlineData("2013-09-01", "R 2013-10-29", "0/1", "REVIEW-MISSING 2014-04-29")]
    [InlineData("2013-09-01", "R 2013-10-30", "0/1", "REVIEW-MISSING 2014-04-30")]
    [InlineData("2013-09-01", "R 2013-10-31", "1/1", "REVIEW-DUE 2014-05-01")]
    [InlineData("2013-09-01", "R 2013-11-30", "1/1", "REVIEW-DUE 2014-05-31")]
    [InlineData("2013-09-01", "R 2013-12-01", "1/1", "")]
    [InlineData("2013-09-01", "R 2014-04-30", "1/1", "")]
    [InlineData("2013-09-01", "R 2014-05-01", "0/1", "REVIEW-MISSING 2014-03-02")]
    [InlineData("2013-09-01", "E 2014-03-01", "0/1", "REVIEW-MISSING 2014-03-02")]
    [InlineData("2013-10-05", "R 2013-11-02", "0/1", "REVIEW-MISSING 2014-04-05")]
    [InlineData("2013-10-05", "R 2013-11-03", "1/1", "REVIEW-DUE 2014-05-04")]
    [InlineData("2013-11-10", "R 2014-04-01", "0/0", "")]
    public void A_review_TOP_is_asked_for_every_182_days_and_counts_from_the_29th_day(
        string start,
        string tops,
        string figure,
        string expectedItem
    )
    {
        var result = ScenarioBuilder.Check($"episode 2013-08-20 2013-08-21; 95 {start}; S {start}; {tops}");
        Assert.Equal((figure, "0"), (result.FigureText("top-review"), result.FigureText("top-review-no-start")));
        Assert.Equal(
            expectedItem.Length == 0 ? [] : [expectedItem],
            result.TimelinessSummaries().Where(o => o.StartsWith("REVIEW", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("2013-10-30", "R 2014-01-01", "1", "REVIEW-NO-START 2013-11-13")]
    [InlineData("2013-10-31", "R 2014-01-01", "0", "")]
    [InlineData("2013-10-30", "S 2014-04-30", "0", "REVIEW-MISSING 2014-04-30")]
    [InlineData("2013-10-30", "S 2014-05-01", "1", "REVIEW-NO-START 2013-11-13")]
    public void Without_a_start_TOP_of_any_date_no_review_is_asked_for_and_the_journey_is_counted_apart(
        string start,
        string tops,
        string count,
        string expectedItem
    )
    {
        var result = ScenarioBuilder.Check($"episode 2013-08-20 2013-08-21; 95 {start}; {tops}");
        Assert.Equal(
            (count, count == "1" || expectedItem.Length == 0 ? "0/0" : "0/1"),
            (result.FigureText("top-review-no-start"), result.FigureText("top-review"))
        );
        Assert.Equal(
            expectedItem.Length == 0 ? [] : [expectedItem],
            result.TimelinessSummaries().Where(o => o.StartsWith("REVIEW", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("2012-10-30", "", "", "0/0")]
    [InlineData("2012-10-31", "", "", "0/1")]
    [InlineData("2013-10-30", "", "", "0/1")]
    [InlineData("2013-10-31", "", "", "0/0")]
    [InlineData("2013-09-01", "2014-03-01 85", "", "0/0")]
    [InlineData("2013-09-01", "2014-03-02 85", "", "0/1")]
    [InlineData("2013-09-01", "", "R 2013-09-29", "0/1")]
    [InlineData("2013-09-01", "", "R 2013-09-30", "1/1")]
    [InlineData("2013-09-01", "", "R 2014-03-02", "1/1")]
    [InlineData("2013-09-01", "", "R 2014-03-03", "0/1")]
    [InlineData("2013-09-01", "2014-03-02 80", "R 2013-12-01", "1/1")]
    public void The_first_review_is_29_to_182_days_after_a_start_whose_182_days_ended_in_the_last_12_months(
        string start,
        string end,
        string tops,
        string figure
    )
    {
        var result = ScenarioBuilder.Check($"episode 2012-10-01 2012-10-02 {end}; 95 {start}; S {start}; {tops}");
        Assert.Equal(figure, result.FigureText("top-review-outcome"));
        Assert.Equal(
            figure == "0/1" ? [$"FIRST-REVIEW-MISSING {ScenarioBuilder.AddDays(start, 182)}"] : [],
            result.TimelinessSummaries().Where(o => o.StartsWith("FIRST", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("DOB=20000101; episode 2013-08-28 2013-08-30; 95 2013-09-01", "0/0")]
    [InlineData("episode 2013-08-28 2013-08-30; TOPCC=N; 95 2013-09-01", "0/0")]
    [InlineData("episode 2013-08-28 2013-08-30; TOPCC=N; 95 2013-09-01; episode 2013-08-28 2013-08-30; TOPCC=N", "0/0")]
    [InlineData("episode 2013-08-28 2013-08-30; TOPCC=N; 95 2013-09-01; episode 2013-08-28 2013-08-30; TOPCC=", "0/1")]
    [InlineData("episode 2013-08-28 2013-08-30; TOPCC=; 95 2013-09-01", "0/1")]
    [InlineData("episode 2013-08-28 2013-08-30; DRUG1=7000 DRUG2= DRUG3=; 95 2013-09-01", "0/1")]
    [InlineData("episode 2013-08-28 2013-08-30; 96 2013-09-01", "0/0")]
    public void TOPs_are_asked_for_of_adults_in_treatment_unless_another_service_completes_them_in_every_episode(
        string scenario,
        string figure
    )
    {
        var result = ScenarioBuilder.Check(scenario + "; P 2013-09-01", "episode 2010-01-01 2010-01-02 2010-01-03 85; 95 2010-01-02");
        Assert.Equal((figure, figure == "0/1" ? "1" : "0"), (result.FigureText("top-start"), result.FigureText("top-review-no-start")));
        Assert.Equal(figure == "0/1" ? ["START-MISSING 2013-09-15"] : [], StartTopItems(result));
    }

    [Fact]
    public void A_late_start_TOP_is_judged_by_its_own_journey_whatever_is_entered_with_another()
    {
        var result = ScenarioBuilder.Check(
            "episode 2013-05-01 2013-05-01 2013-08-01 83; 95 2013-05-02 2013-08-01; S 2013-05-02; S 2013-09-02; episode "
                + "2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-20"
        );
        var late = result.FindingRows().Single(r => r.Rule.Id == "JNY011");
        Assert.Contains(
            "5 days too late. Nearest TOP: start TOP on 2 September 2013, entered under another journey of this client.",
            late.Message,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> StartTopItems(CheckResult result) =>
        result.TimelinessSummaries().Where(o => o.StartsWith("START", StringComparison.Ordinal));

    private static IEnumerable<string> ExitTopItems(CheckResult result) =>
        result.TimelinessSummaries().Where(o => o.StartsWith("EXIT", StringComparison.Ordinal));
}
