namespace DqCheck.Tests.Records;

/// <summary>A comparison with an earlier extract leaves the values of this run alone.</summary>
public class EarlierExtract
{
    [Fact]
    public void A_client_who_is_gone_is_named_though_no_value_of_this_run_is()
    {
        using var folder = new TemporaryFolder();
        var (gone, stays) = (Some.Client(1).With(("CLIENTID", "GONE-1")), Some.Client(2));
        var result = DqRun.Run(
            new RunRequest
            {
                Extracts = [folder.Write(BaseExtract.FileName, BaseExtract.Text(stays))],
                Previous = [folder.Write("earlier.csv", BaseExtract.Text(gone, stays))],
                Ruleset = Repository.Rulesets,
                AsOf = BaseExtract.AsOf,
            }
        );

        var found = Assert.Single(result.Rows(), r => r.Rule.Id == "CLI008");
        Assert.Equal(("N0001", "GONE-1"), (found.Agency, found.Client));
        Assert.Equal(-1, result.Population.Values[result.Population.ClientId].Find("GONE-1"));
        Assert.DoesNotContain("GONE-1", result.Values("CLIENTID"));
    }
}
