namespace DqCheck.Tests.Checks;

/// <summary>The exit TOP of a discharge is the nearest, and the earlier of two that are equally near, in whatever order rows are.</summary>
public class ExitTopCheckTests
{
    private const string EarlierWithUse = "E 2014-03-18 OPIUSE=3";
    private const string EarlierWithoutUse = "E 2014-03-18 OPIUSE=0";
    private const string LaterWithUse = "E 2014-03-22 OPIUSE=3";
    private const string LaterWithoutUse = "E 2014-03-22 OPIUSE=0";
    private const string NearerWithoutUse = "E 2014-03-21 OPIUSE=0";

    [Theory]
    [InlineData(EarlierWithUse, LaterWithoutUse, true)]
    [InlineData(LaterWithoutUse, EarlierWithUse, true)]
    [InlineData(EarlierWithoutUse, LaterWithUse, false)]
    [InlineData(LaterWithUse, EarlierWithoutUse, false)]
    [InlineData(EarlierWithUse, NearerWithoutUse, false)]
    [InlineData(NearerWithoutUse, EarlierWithUse, false)]
    public void The_earlier_of_two_equally_near_exit_TOPs_is_used(string first, string second, bool isFound)
    {
        var result = ScenarioBuilder.Check($"episode 2013-08-28 2013-08-30 2014-03-20 80; 95 2013-09-01 2014-03-20; {first}; {second}");
        Assert.Equal(isFound, result.Checks.Findings.Any(f => f.Rule.Id == "EPI013"));
    }
}
