namespace DqCheck.Tests.Monthly;

/// <summary>On which day a case leaves a monthly list, and in which order the cases are.</summary>
public class ListBoundaryTests
{
    [Theory]
    [InlineData("2013-10-31", 0)]
    [InlineData("2013-11-01", 1)]
    public void Six_months_that_end_on_the_as_of_date_are_no_longer_open(string end, int open)
    {
        var returns = SomersetRun.Execute($"DOB=1980-01-01; episode 2013-05-02 2013-05-03 {end} 80; 95 2013-05-05 {end}").Returns;
        Assert.Equal((open, open), (returns.Cases.Count, returns.Blocks[0].Counts.StillOpen.Number));
    }

    [Fact]
    public void Clients_still_waiting_come_first_and_of_each_the_longest_wait()
    {
        var waits = SomersetRun
            .Execute(
                "DOB=1980-01-01; episode 2013-07-01 2013-07-05; 94 2013-08-20",
                "DOB=1980-01-01; episode 2013-07-01 2013-07-05; 94 2013-08-30",
                "DOB=1980-01-01; episode 2014-03-01 2014-03-03",
                "DOB=1980-01-01; episode 2014-02-01 2014-02-03"
            )
            .Waits;
        Assert.Equal([("4", 88), ("3", 60), ("2", 60), ("1", 50)], waits.Cases.Select(c => (c.Key.Client, c.Days)));
    }
}
