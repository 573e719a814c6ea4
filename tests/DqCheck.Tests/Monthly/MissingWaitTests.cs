using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.Tests.Monthly;

/// <summary>A long wait of last month that is no longer listed has the reason that applies to it, and no other.</summary>
public class MissingWaitTests
{
    private static readonly string[] Clients =
    [
        "DOB=1980-01-01; episode 2013-03-01 2013-03-02; 94 2013-04-30",
        "DOB=1980-01-01; episode 2013-04-25 2013-04-26; 94 2013-05-01",
        "DOB=1980-01-01; episode 2014-01-01 2014-01-02 2014-02-01 85",
        "DOB=1980-01-01; episode 2014-04-20 2014-04-21",
    ];

    [Fact]
    public void Each_kind_of_change_has_its_own_reason()
    {
        var result = ScenarioBuilder.CheckText(ScenarioBuilder.ExtractText(Clients), with: SomersetRun.WithContract);
        string[] lines = [.. Enumerable.Range(1, 5).Select(client => new CaseKey("N0001", $"{client}", $"{client}01").Line), ""];
        var earlier = PreviousWorkbook.Empty with { Cases = [.. lines.Select(CreateCase)] };
        var missing = MissingWait.Find(earlier, result.Monthly!.Waits, result.Journeys);
        Assert.Equal(lines, missing.Select(m => m.Case.Line));
        Assert.Equal(lines.Length, missing.Select(m => m.Why).Distinct().Count());
    }

    [Fact]
    public void A_wait_that_is_still_listed_is_not_missing()
    {
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText("DOB=1980-01-01; episode 2014-03-01 2014-03-03", Clients[1]),
            with: SomersetRun.WithContract
        );
        var earlier = PreviousWorkbook.Empty with { Cases = [CreateCase(new CaseKey("N0001", "1", "101").Line)] };
        Assert.Empty(MissingWait.Find(earlier, result.Monthly!.Waits, result.Journeys));
    }

    private static PreviousCase CreateCase(string line) => new(line, "N0001", "", "", "", "", "", "");
}
