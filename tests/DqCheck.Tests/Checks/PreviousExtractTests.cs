namespace DqCheck.Tests.Checks;

/// <summary>A comparison with an earlier extract leaves the values of this run alone.</summary>
public class PreviousExtractTests
{
    [Fact]
    public void A_client_who_is_gone_is_named_though_no_value_of_this_run_is()
    {
        using var folder = new TemporaryFolder();
        var gone = SampleRows.Client(1).With(("CLIENTID", "GONE-1"));
        var stays = SampleRows.Client(2);
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, CleanExtract.Text(stays))],
                Previous = [folder.Write("earlier.csv", CleanExtract.Text(gone, stays))],
                Ruleset = RepositoryPaths.RulesetFolder,
                AsOf = CleanExtract.AsOf,
            }
        );

        var found = Assert.Single(result.FindingRows(), r => r.Rule.Id == "CLI008");
        Assert.Equal(("N0001", "GONE-1"), (found.Agency, found.Client));
        Assert.Equal(-1, result.Population.Values[result.Population.ClientIdSlot].Find("GONE-1"));
        Assert.DoesNotContain("GONE-1", result.DistinctValues("CLIENTID"));
    }
}
