using DqCheck.Journeys;

namespace DqCheck.Tests.Journeys;

/// <summary>Items due from the as-of date, 30 April, to 84 days later, 23 July; overdue items are findings.</summary>
public class DueItemsTests
{
    [Theory]
    [InlineData("episode 2014-04-15 2014-04-15; 95 2014-04-16", "")]
    [InlineData("episode 2014-04-15 2014-04-15; 95 2014-04-17", "StartTop 2014-05-01 since 2014-04-17")]
    [InlineData("episode 2014-04-15 2014-04-15; 95 2014-04-17; S 2014-04-20", "")]
    [InlineData("DOB=20000101; episode 2014-04-15 2014-04-15; 95 2014-04-17", "")]
    [InlineData("episode 2014-01-01 2014-01-01 2014-04-16 80; 95 2014-01-02; S 2014-01-02", "")]
    [InlineData("episode 2014-01-01 2014-01-01 2014-04-17 80; 95 2014-01-02; S 2014-01-02", "ExitTop 2014-05-01 since 2014-04-17")]
    [InlineData("episode 2014-01-01 2014-01-01 2014-04-17 85; 95 2014-01-02; S 2014-01-02", "")]
    [InlineData("episode 2013-08-28 2013-08-30; 95 2013-10-30; S 2013-10-30", "")]
    [InlineData("episode 2013-08-28 2013-08-30; 95 2013-10-31; S 2013-10-31", "ReviewTop 2014-05-01 since 2013-10-31")]
    [InlineData("episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01; R 2014-01-22", "ReviewTop 2014-07-23 since 2014-01-22")]
    [InlineData("episode 2013-08-28 2013-08-30; 95 2013-09-01; S 2013-09-01; R 2014-01-23", "")]
    [InlineData("episode 2013-08-28 2013-08-30; 95 2013-10-31", "")]
    public void TOPs_that_are_not_due_yet(string scenario, string due) =>
        Assert.Equal(due.Length == 0 ? [] : [due], GetDueItems(scenario).Where(d => d.Contains("Top ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("94 2013-10-29", "")]
    [InlineData("94 2013-10-30", "Review 2014-04-30 since 2013-10-30")]
    [InlineData("94 2013-09-01; PHMAIN 2014-01-22", "Review 2014-07-23 since 2014-01-22")]
    [InlineData("94 2013-09-01; PHMAIN 2014-01-23", "")]
    [InlineData("94 2013-09-01 2014-04-16", "")]
    [InlineData("94 2013-09-01 2014-04-17", "ReviewAtEnd 2014-05-01 since 2014-04-17")]
    [InlineData("94 2013-09-01 2014-04-17; PHMAIN 2014-04-10", "")]
    public void Reviews_of_what_is_open_and_at_the_end(string events, string due) =>
        Assert.Equal(
            due.Length == 0 ? [] : [due],
            GetDueItems($"episode 2013-08-28 2013-08-30; {events}").Where(d => d.StartsWith("Review", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("2013-10-29 80", "", "")]
    [InlineData("2013-10-30 80", "", "RePresentationWindow 2014-04-30 since 2013-10-30")]
    [InlineData("2014-01-23 80", "", "RePresentationWindow 2014-07-23 since 2014-01-23")]
    [InlineData("2014-01-24 80", "", "")]
    [InlineData("2014-01-23 85", "", "")]
    [InlineData("2014-01-23 80", "; episode 2014-04-01 2014-04-01", "")]
    public void Completions_whose_six_months_end_without_a_return(string end, string back, string due) =>
        Assert.Equal(
            due.Length == 0 ? [] : [due],
            GetDueItems($"episode 2013-05-28 2013-05-30 {end}; 95 2013-06-01; PSYMOTI {end.Split(' ')[0]}{back}")
        );

    [Fact]
    public void It_is_sorted_by_day_then_what_it_is_then_agency_client_and_episode()
    {
        const string Start = "episode 2014-04-15 2014-04-15; 95 2014-04-20; PSYMOTI 2014-04-20";
        var result = ScenarioBuilder.Check(
            $"AGNCY=B CLIENTID=9; {Start}",
            $"AGNCY=A CLIENTID=10; {Start}",
            $"AGNCY=A CLIENTID=9; {Start}",
            "episode 2013-08-28 2013-08-30; 94 2013-11-02; 95 2013-11-02; S 2013-11-02",
            "episode 2013-08-28 2013-08-30; 94 2013-11-01; SIR 2013-11-01"
        );
        var population = result.Population;
        var agency = result.Population.AgencySlot;
        var client = result.Population.ClientIdSlot;
        Assert.Equal(
            [
                "2014-05-02 Review N0001 5",
                "2014-05-03 ReviewTop N0001 4",
                "2014-05-03 Review N0001 4",
                "2014-05-03 Review N0001 4",
                "2014-05-04 StartTop A 10",
                "2014-05-04 StartTop A 9",
                "2014-05-04 StartTop B 9",
            ],
            result.DueItems.Items.Select(i => $"{ScenarioBuilder.FormatDay(i.Day)} {i.Kind} {Text(agency, i)} {Text(client, i)}")
        );
        Assert.Equal([0, 0, 1], result.DueItems.Items.Where(i => i.Kind == DueKind.Review).Select(i => i.Category));

        string Text(int slot, DueItem item) => population.Values[slot].GetText(population.Clients.GetCellId(item.Journey.Client, slot));
    }

    [Theory]
    [InlineData("2014-04-30", 1)]
    [InlineData("2014-05-07", 1)]
    [InlineData("2014-05-08", 2)]
    [InlineData("2014-07-16", 11)]
    [InlineData("2014-07-17", 12)]
    [InlineData("2014-07-23", 12)]
    public void Weeks_are_counted_from_the_as_of_date_which_belongs_to_the_first(string day, int week)
    {
        var due = ScenarioBuilder.Check(ScenarioBuilder.InTreatment).DueItems;
        Assert.Equal((12, week), (due.Weeks, due.GetWeek(DateOnly.Parse(day).DayNumber)));
    }

    [Theory]
    [InlineData("TOPDATE", "TOPDATE is not in the header", null)]
    [InlineData("SUBMODDT", null, "SUBMODDT is not in the header")]
    public void What_is_not_known_is_reported_and_not_taken_for_nothing(string column, string? tops, string? reviews)
    {
        var due = ScenarioBuilder
            .CheckText(
                ScenarioBuilder.ExtractText(
                    CleanExtract.Columns.Where(c => c != column),
                    "episode 2014-01-01 2014-01-01 2014-04-20 80; 95 2014-01-02; S 2014-01-02; PSYMOTI 2014-01-02"
                )
            )
            .DueItems;
        Assert.Equal((tops, reviews, null), (due.NoTopsReason, due.NoReviewsReason, due.NoJourneysReason));
        Assert.Single(due.Items);
    }

    private static IEnumerable<string> GetDueItems(string scenario) =>
        ScenarioBuilder
            .Check(scenario, "episode 2010-01-01 2010-01-02 2010-01-10 85; 95 2010-01-02; S 2010-01-02; SIR 2010-01-02")
            .DueItems.Items.Select(i => $"{i.Kind} {ScenarioBuilder.FormatDay(i.Day)} since {ScenarioBuilder.FormatDay(i.From)}");
}
