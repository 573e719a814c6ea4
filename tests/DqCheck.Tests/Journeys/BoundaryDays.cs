namespace DqCheck.Tests.Journeys;

/// <summary>The last day that counts and the first that does not, of every figure; as of 30 April 2014.</summary>
public class BoundaryDays
{
    /// <summary>Long gone, so that it takes part in nothing; its TOP and review make the columns hold something.</summary>
    private const string Company = "episode 2010-01-01 2010-01-01 2010-06-01 83; 95 2010-01-02 2010-06-01; S 2010-01-02; PSYMOTI 2010-06-01";

    private const string Started = "episode 2013-08-28 2013-08-30; 95 2013-09-01; ", Ended = "episode 2013-08-28 2013-08-30 2014-03-31 80; 95 2013-09-01 2014-03-31; S 2013-09-01; ";

    [Theory]
    [InlineData("S 2013-08-18", "1/1")]
    [InlineData("S 2013-08-17", "0/1")]
    [InlineData("S 2013-09-15", "1/1")]
    [InlineData("S 2013-09-16", "0/1")]
    public void A_start_TOP_is_in_time_on_the_14th_day_and_not_on_the_15th(string top, string figure) => Assert.Equal(figure, Story.Check(Started + top).Figure("top-start"));

    [Theory]
    [InlineData("E 2014-03-17", "1/1")]
    [InlineData("E 2014-03-16", "0/1")]
    [InlineData("E 2014-04-14", "1/1")]
    [InlineData("E 2014-04-15", "0/1")]
    public void An_exit_TOP_is_in_time_on_the_14th_day_and_not_on_the_15th(string top, string figure) => Assert.Equal(figure, Story.Check(Ended + top).Figure("top-exit"));

    [Theory]
    [InlineData("2014-04-16", "0/1", "START-MISSING 2014-04-30")]
    [InlineData("2014-04-17", "0/0", "START-PENDING 2014-05-01")]
    public void A_start_TOP_is_counted_from_its_last_day_on_the_as_of_date_itself(string start, string figure, string owed)
    {
        var result = Story.Check($"episode 2014-04-10 2014-04-12; 95 {start}", Company);
        Assert.Equal((figure, owed), (result.Figure("top-start"), Assert.Single(result.Owed())));
    }

    [Fact]
    public void A_start_TOP_too_late_is_so_by_the_journeys_own_whatever_is_entered_with_another()
    {
        var result = Story.Check("episode 2013-05-01 2013-05-01 2013-08-01 83; 95 2013-05-02 2013-08-01; S 2013-05-02; S 2013-09-02; episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-20");
        var late = result.Rows().Single(r => r.Rule.Id == "JNY011");
        Assert.Contains("5 days too late. Nearest TOP: stage S on 2 September 2013, entered with another journey of the client.", late.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R 2013-10-31", "1/1")]
    [InlineData("R 2013-10-30", "0/1")]
    [InlineData("R 2013-09-30", "0/1")]
    public void A_review_TOP_181_days_ago_is_in_time_and_one_182_days_ago_is_not(string review, string figure) => Assert.Equal(figure, Story.Check(Started + "S 2013-09-01; " + review).Figure("top-review"));

    [Theory]
    [InlineData("2013-10-30", "0/1", "REVIEW-MISSING 2014-04-30")]
    [InlineData("2013-10-31", "0/0", "REVIEW-DUE 2014-05-01")]
    [InlineData("2013-11-30", "0/0", "REVIEW-DUE 2014-05-31")]
    public void A_review_TOP_falls_due_182_days_after_the_start_and_is_announced_31_days_before(string start, string figure, string owed)
    {
        var result = Story.Check($"episode {start} {start}; 95 {start}; S {start}; PSYMOTI 2014-04-01");
        Assert.Equal(figure, result.Figure("top-review"));
        Assert.Contains(owed, result.Owed());
        Assert.DoesNotContain(Story.Check("episode 2013-12-01 2013-12-01; 95 2013-12-01; S 2013-12-01").Owed(), o => o.StartsWith("REVIEW", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("R 2013-09-29", "0/1")]
    [InlineData("R 2013-09-30", "1/1")]
    [InlineData("R 2014-03-02", "1/1")]
    [InlineData("R 2014-03-03", "0/1")]
    public void A_first_review_counts_from_day_29_to_day_182(string review, string figure) => Assert.Equal(figure, Story.Check(Started + "S 2013-09-01; " + review).Figure("top-review-outcome"));

    [Theory]
    [InlineData("2012-10-30", "0/0")]
    [InlineData("2012-10-31", "0/1")]
    [InlineData("2013-10-30", "0/1")]
    [InlineData("2013-10-31", "0/0")]
    public void First_reviews_are_asked_of_starts_whose_six_months_ended_in_the_last_twelve(string start, string figure) =>
        Assert.Equal(figure, Story.Check($"episode {start} {start}; 95 {start}; S {start}").Figure("top-review-outcome"));

    [Theory]
    [InlineData("PSYMOTI 2013-10-29", "1", "SIR-OVERDUE 2014-04-29")]
    [InlineData("PSYMOTI 2013-10-30", "0", "SIR-DUE 2014-04-30")]
    [InlineData("PSYMOTI 2013-11-30", "0", "SIR-DUE 2014-05-31")]
    [InlineData("PSYMOTI 2013-12-01", "0", "")]
    public void A_sub_intervention_review_is_overdue_after_183_days_and_announced_31_days_before(string review, string figure, string owed)
    {
        var result = Story.Check(Started + "S 2013-09-01; R 2014-04-01; " + review);
        Assert.Equal((figure, owed), (result.Figure("sir-outstanding"), string.Join(", ", result.Owed().Where(o => o.StartsWith("SIR", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("2014-03-17", "", "")]
    [InlineData("2014-03-18", "", "SIR-MISSING-AT-END 2014-03-18")]
    [InlineData("2014-04-16", "", "SIR-MISSING-AT-END 2014-04-16")]
    [InlineData("2014-04-17", "", "SIR-END-PENDING 2014-05-01")]
    [InlineData("2014-04-01", "2014-03-18", "")]
    [InlineData("2014-04-01", "2014-03-17", "SIR-MISSING-AT-END 2014-04-01")]
    [InlineData("2014-04-01", "2014-04-15", "")]
    [InlineData("2014-04-01", "2014-04-16", "SIR-MISSING-AT-END 2014-04-01")]
    public void A_review_at_the_end_is_looked_for_in_the_month_in_which_its_14_days_end(string end, string review, string owed) => Assert.Equal(owed,
        string.Join(", ", Story.Check($"episode 2014-03-01 2014-03-01; 95 2014-03-01 {end}{(review.Length > 0 ? $"; PSYMOTI {review}" : "")}", Company).Owed().Where(o => o.StartsWith("SIR", StringComparison.Ordinal))));

    [Theory]
    [InlineData(21, "1/1", "0", "0", "")]
    [InlineData(22, "0/1", "0", "0", "WAIT-21")]
    [InlineData(41, "0/1", "0", "0", "WAIT-21")]
    [InlineData(42, "0/1", "1", "0", "WAIT-42")]
    [InlineData(43, "0/1", "1", "1", "WAIT-42")]
    public void Waits_of_21_41_42_and_43_days_differ(int days, string within21, string from42, string over6Weeks, string reason)
    {
        var result = Story.Check($"episode 2014-02-01 2014-02-03; 95 {Story.Day("2014-02-01", days)}");
        Assert.Equal((within21, from42, over6Weeks), (result.Figure("wait-21-days"), result.Figure("wait-42-days"), result.Figure("wait-over-6-weeks")));
        Assert.Equal(reason, string.Join(", ", result.Owed().Select(o => o.Split(' ')[0]).Where(o => o.StartsWith("WAIT", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(5, "1/1")]
    [InlineData(6, "0/1")]
    public void A_criminal_justice_wait_may_take_five_days(int days, string figure) => Assert.Equal(figure, Story.Check($"episode 2014-02-01 2014-02-03; RFLS=5; 95 {Story.Day("2014-02-01", days)}").Figure("cj-5-days"));

    [Theory]
    [InlineData("2014-03-19", "1", "STILL-WAITING 2014-04-09")]
    [InlineData("2014-03-20", "0", "WAITING 2014-04-10")]
    public void Still_waiting_is_counted_from_42_days_on(string referred, string figure, string owed)
    {
        var result = Story.Check($"episode {referred} {referred}; 95 -", Company);
        Assert.Equal((figure, owed), (result.Figure("still-waiting-42-days"), Assert.Single(result.Owed())));
        Assert.Empty(Story.Check($"episode {referred} {referred}; 96 {referred}; RECOTH 2014-04-01").Owed());
    }

    [Theory]
    [InlineData(83, "0/1", "1/1")]
    [InlineData(84, "1/1", "0/1")]
    public void Treatment_is_effective_from_84_days_on(int days, string effective, string early)
    {
        var end = Story.Day("2013-09-01", days);
        var result = Story.Check($"episode 2013-08-28 2013-08-30 {end} 85; 95 2013-09-01 {end}");
        Assert.Equal((effective, early), (result.Figure("effective-treatment"), result.Figure("early-unplanned-exit")));
    }

    [Theory]
    [InlineData("2013-08-31", "2014-02-27", "1")]
    [InlineData("2013-08-31", "2014-02-28", "0")]
    [InlineData("2013-09-15", "2014-03-14", "1")]
    [InlineData("2013-09-15", "2014-03-15", "0")]
    public void A_return_counts_until_the_day_before_six_months_and_these_end_with_February(string end, string back, string figure) =>
        Assert.Equal(figure, Story.Check($"episode 2013-05-01 2013-05-01 {end} 80; 95 2013-05-02 {end}; episode {back} {back}").Figure("re-presentations"));

    [Theory]
    [InlineData("2013-05-01", "1", "0")]
    [InlineData("2013-04-30", "0", "0")]
    [InlineData("2014-04-01", "1", "1")]
    [InlineData("2014-03-31", "1", "0")]
    [InlineData("2014-04-30", "1", "1")]
    [InlineData("2014-05-01", "0", "0")]
    public void Windows_begin_with_a_month_and_end_on_the_as_of_date(string start, string rolling, string month)
    {
        var result = Story.Check($"episode 2013-04-01 2013-04-01; 95 {start}");
        Assert.Equal((rolling, month, month), (result.Figure("new-presentations", "rolling-12-months"), result.Figure("new-presentations", "month"), result.Figure("new-presentations", "financial-year-to-date")));
    }
}
