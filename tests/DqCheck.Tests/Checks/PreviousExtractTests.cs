namespace DqCheck.Tests.Checks;

/// <summary>A comparison with a previous extract does not change the values of the current one.</summary>
public class PreviousExtractTests
{
    [Fact]
    public void A_missing_client_is_named_although_this_run_has_none_of_its_values()
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
