namespace DqCheck.Tests.Monthly;

/// <summary>Every closure is in the total of closures; which part it is in depends on its reason, and without one it is in none.</summary>
public class ClosureReasonTests
{
    [Theory]
    [InlineData("-", 0, 0, 0)]
    [InlineData("NA", 0, 0, 0)]
    [InlineData("80", 0, 0, 1)]
    [InlineData("83", 0, 1, 0)]
    [InlineData("85", 1, 0, 0)]
    [InlineData("29", 1, 0, 0)]
    [InlineData("999", 1, 0, 0)]
    public void A_closure_without_a_reason_is_in_the_total_only(string reason, int incomplete, int transferred, int complete)
    {
        var month = SomersetRun.Execute($"DOB=1980-01-01; episode 2013-09-01 2013-09-02 2013-12-20 {reason}; 95 2013-09-10 2013-12-20");
        Assert.Equal(
            (1, incomplete, transferred, complete),
            (Count("Total closures"), Count("Incomplete"), Count("Transferred"), Count("Complete"))
        );

        int Count(string part) => (int)month.FindRow("13", part + ": Total").Counts!.Rolling.Number;
    }

    [Fact]
    public void A_closure_whose_reasons_disagree_is_in_the_total_only()
    {
        var month = SomersetRun.Execute(
            "DOB=1980-01-01; episode 2013-09-01 2013-09-02 2013-12-20 80; 95 2013-09-10 2013-12-20; "
                + "episode 2013-09-03 2013-09-04 2013-12-20 -; 95 2013-09-10 2013-12-20"
        );
        Assert.Equal(
            [1L, 0, 0, 0],
            new[] { "Total closures", "Incomplete", "Transferred", "Complete" }.Select(p =>
                month.FindRow("13", p + ": Total").Counts!.Rolling.Number
            )
        );
    }
}
