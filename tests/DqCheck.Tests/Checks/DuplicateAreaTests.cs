using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Checks;

/// <summary>Two clients with one attributor are possible duplicates unless they live in different areas.</summary>
public class DuplicateAreaTests
{
    private static readonly string[] AllColumns = [.. CleanExtract.Columns, "UTLA"];

    private static readonly Ruleset Ruleset = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids);

    [Theory]
    // The upper-tier local authority comes first.
    [InlineData("CLI003", "E10000020", "A12B", "E10000020", "A11B")]
    [InlineData("CLI012", "E10000020", "A12B", "E06000045", "A12B")]
    [InlineData("CLI003", "E10000020", "A12B", "e10000020", "A12B")]
    // Nobody can say where one of them lives.
    [InlineData("CLI003", "", "A12B", "E06000045", "A11B")]
    [InlineData("CLI003", "", "", "", "")]
    public void In_data_set_R_the_upper_tier_local_authority_decides(
        string rule,
        string utla,
        string dat,
        string otherUtla,
        string otherDat
    )
    {
        var found = Check("ndtms-cds-r", Row("1003", "2003", utla, dat), Row("1004", "2004", otherUtla, otherDat));
        Assert.Equal([$"{rule} 1003 1004", $"{rule} 1004 1003"], found);
    }

    [Fact]
    public void In_data_set_K_the_partnership_area_decides()
    {
        var found = Check("ndtms-cds-k", Row("1003", "2003", "E10000020", "A12B"), Row("1004", "2004", "E10000020", "A11B"));
        Assert.Equal(["CLI012 1003 1004", "CLI012 1004 1003"], found);
    }

    [Fact]
    public void Each_client_is_compared_with_those_of_the_same_area_first()
    {
        var found = Check("ndtms-cds-k", Row("1003", "2003", "", "A12B"), Row("1004", "2004", "", "A12B"), Row("1005", "2005", "", "A11B"));
        Assert.Equal(["CLI003 1003 1004", "CLI003 1004 1003", "CLI012 1005 1003, 1004"], found);
    }

    [Fact]
    public void Across_agencies_another_area_is_named()
    {
        var found = Check(
            "ndtms-cds-k",
            Row("1003", "2003", "", "A12B"),
            Row("1004", "2004", "", "A11B", "N0002"),
            Row("1005", "2005", "", "A12B", "N0003")
        );
        Assert.Contains("CLI005 1003 N0002 1004 (another area), N0003 1005", found);
    }

    private static Dictionary<string, string> Row(string client, string episode, string utla, string dat, string agency = "N0001")
    {
        var row = CleanExtract.Row(("CLIENTID", client), ("EPISODID", episode), ("DAT", dat), ("AGNCY", agency), ("FINITIAL", "Z"));
        row["UTLA"] = utla;
        return row;
    }

    /// <summary>The findings about duplicate clients, as rule, client and others.</summary>
    private static IEnumerable<string> Check(string dataSet, params Dictionary<string, string>[] rows)
    {
        using var folder = new TemporaryFolder();
        var text = CleanExtract.Text(AllColumns, rows.Select(r => CleanExtract.Line(r, AllColumns)), AllColumns, []);
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, text)],
                Ruleset = dataSet,
                AsOf = CleanExtract.AsOf,
            },
            new LoadedRuleset(Ruleset, RulesetFolders.GivenFolder, dataSet)
        );
        return
        [
            .. result
                .FindingRows()
                .Where(r => r.Rule.Id is "CLI003" or "CLI005" or "CLI012")
                .Select(r => $"{r.Rule.Id} {r.Client} {r.Expected.Split("the other is ")[1]}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
