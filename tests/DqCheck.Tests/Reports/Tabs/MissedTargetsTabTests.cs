using DqCheck.Reports.Tabs;
using DqCheck.Tests.Contracts;

namespace DqCheck.Tests.Reports.Tabs;

/// <summary>A target of a contract that is missed has a list of its cases.</summary>
public class MissedTargetsTabTests
{
    private static readonly string Extract = ScenarioBuilder.ExtractText(
        "episode 2014-04-01 2014-04-02; 95 2014-04-05",
        "episode 2014-04-01 2014-04-02; 95 2014-04-11",
        "episode 2014-04-01 2014-04-02; 95 2014-04-12",
        "episode 2014-04-01 2014-04-02; 95 2014-04-22",
        "episode 2014-04-01 2014-04-02; 95 2014-04-23",
        "episode 2014-03-01 2014-03-02 2014-04-20 85; 95 2014-03-15 2014-04-20"
    );

    [Theory]
    [InlineData("wait-21-days", "days=10;window=month", "at-least", "100", "3 11, 4 21, 5 22")]
    [InlineData("wait-21-days", "days=10;window=month", "at-least", "40", "")]
    [InlineData("wait-21-days", "window=month", "at-least", "100", "")]
    [InlineData("wait-42-days", "days=22;window=month", "at-most", "0", "5 22")]
    [InlineData("unplanned-exits", "window=month", "at-most", "0", "6")]
    [InlineData("planned-exits", "window=month", "at-least", "50", "6")]
    [InlineData("new-presentations", "window=month", "at-least", "50", "")]
    public void Its_cases_are_those_that_count_against_it(string measure, string settings, string comparison, string target, string cases)
    {
        using var contract = new TestContract(
            TestContract.Line(
                "1",
                ("title", "An indicator"),
                ("measure", measure),
                ("settings", settings),
                ("comparison", comparison),
                ("target", target)
            )
        );
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [contract.Path] });
        Assert.Equal(
            cases,
            string.Join(
                ", ",
                (run.TabRows("Missed targets") ?? []).Select(r => $"{r["Client"]} {r.GetValueOrDefault("Days waited")}".Trim())
            )
        );
        var where = Assert.Single(run.TabRows("Compliance")!)["Where the exceptions are"];
        Assert.Equal(cases.Length > 0, where == "Missed targets");
        if (measure == "new-presentations")
            Assert.Equal("no list: the number is too low", where);
    }

    [Fact]
    public void Somerset_lists_waits_of_11_to_21_days()
    {
        using var run = new ReportRun(Extract, with: r => r with { Contracts = [RepositoryPaths.ContractFolder("somerset")] });
        Assert.Equal(["3", "4", "5"], run.TabRows("Missed targets")!.Where(r => r["Number"] == "S-A2").Select(r => r["Client"]));
    }
}
