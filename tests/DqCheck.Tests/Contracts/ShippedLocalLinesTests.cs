using DqCheck.Contracts;
using DqCheck.Journeys;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Contracts;

/// <summary>Lines of the contracts that come with the program and count local tables.</summary>
public class ShippedLocalLinesTests
{
    private static readonly string[] Clients = [ScenarioBuilder.InTreatment, "episode 2014-04-01 2014-04-02; 95 2014-04-04"];

    private static readonly IReadOnlyList<Indicator> Lines =
    [
        .. ContractReader
            .Read([.. ContractFolders.ListAll()], ShippedRuleset.Ruleset)
            .SelectMany(c => c.Indicators)
            .Where(i => i.Local is not null),
    ];

    [Fact]
    public void No_share_is_always_100_percent() =>
        Assert.All(
            Lines.Select(i => i.Local!).Where(q => q.Of.Length > 0 && q.OfMeasure is null),
            q => Assert.False(q.When is null || q.When.FollowsFrom(q.OfCondition), $"{q.Table.Id}: {q.When?.Text} of {q.Of}")
        );

    [Fact]
    public void A_line_of_a_client_group_counts_a_table_that_can_tell() =>
        Assert.All(
            Lines.Where(i => i.ClientGroup != GroupMask.All),
            i =>
                Assert.True(
                    i.Local!.Table is { IsJoined: true } or { AgeGroup.Length: > 0 } || i.Local.Table.Find("AGEGROUP") is not null,
                    i.Number
                )
        );

    [Theory]
    [InlineData("city-and-hackney", "H10a")]
    [InlineData("city-and-hackney", "H11a")]
    [InlineData("nottinghamshire", "N5")]
    public void A_person_with_a_need_and_nothing_done_is_in_the_denominator(string contract, string number)
    {
        using TemporaryFolder folder = new();
        folder.Write(
            "assessments.csv",
            "CLIENTID,DATED,KIND,MHNEED,MHREFERRED,HOUSINGNEED,HOUSINGREFERRED\n"
                + "1,2014-04-01,comprehensive,yes,yes,yes,no\n2,2014-04-02,comprehensive,yes,no,yes,yes\n"
        );
        folder.Write("hidden-harm.csv", "CHILDREF,DATED,STAGE\nC1,2014-04-01,opening\nC1,2014-04-20,closing\nC2,2014-04-02,opening\n");
        var result = ScenarioBuilder.CheckText(
            ScenarioBuilder.ExtractText(Clients),
            with: request => request with { LocalTables = folder.Path, Contracts = [RepositoryPaths.ContractFolder(contract)] }
        );
        var line = result.Contracts.Single().Indicators.Single(i => i.Indicator.Number == number);
        Assert.Equal("1/2", ScenarioBuilder.FormatFigure(line.Figure!));
    }
}
