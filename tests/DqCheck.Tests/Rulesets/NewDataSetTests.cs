using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>
/// A new data set needs its line in <c>datasets.csv</c> and lines for what is new in it; the order of the lines there does not matter.
/// </summary>
public class NewDataSetTests
{
    private const string L = "ndtms-cds-l,L,2015-04-01,2026.11,Data Set L,Invented,,,,,";

    [Fact]
    public void One_line_adds_a_data_set_like_the_one_before()
    {
        using var folder = new TemporaryFolder();
        var dataSets = Read(TestRuleset.CopyTo(folder).Append("datasets.csv", L));
        Assert.Equal(["L", "K", "J", "H"], dataSets.Select(d => d.Letter));
        Assert.Equal(dataSets[1].Columns.Select(c => c.Name), dataSets[0].Columns.Select(c => c.Name));
        Assert.Equal(dataSets[1].Rules.Select(r => r.Id), dataSets[0].Rules.Select(r => r.Id));
    }

    [Fact]
    public void Additions_and_removals_are_in_the_line_of_the_column_code_or_rule()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder).Append("datasets.csv", L).Append("columns.csv", Column("ARMYVET", "L+", "5.5"));
        ruleset.Change("columns.csv", "PREVTR", "sets", "H-K");
        ruleset.Change("rules.csv", "EPI001", "sets", "H-K");
        ruleset.Change("codes/SEX.csv", "U", "sets", "L+");
        var dataSets = Read(ruleset);
        var l = dataSets[0];
        var k = dataSets[1];
        Assert.Equal(["ETHNIC", "ARMYVET", "NATION"], l.Columns.Select(c => c.Name).SkipWhile(c => c != "ETHNIC").Take(3));
        Assert.Equal((null, null), (k.Find("ARMYVET"), l.Find("PREVTR")));
        Assert.Equal((null, "EPI001"), (l.FindRule("EPI001")?.Id, k.FindRule("EPI001")?.Id));
        Assert.Equal("M (Male), F (Female) or U (Not known)", l.GetRule("SEX-code").Expected);
        Assert.Equal("M (Male) or F (Female)", k.GetRule("SEX-code").Expected);
    }

    [Fact]
    public void A_change_needs_two_lines_each_with_its_own_data_sets()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset
            .CopyTo(folder)
            .Append("datasets.csv", L)
            .Append("codes/SEX.csv", "F,Woman,,L+,Invented,sourced")
            .Append("columns.csv", Column("NHSNO", "H-K", "500"))
            .Append("columns.csv", Column("NHSNO", "L+", "1.5"));
        ruleset.Change("codes/SEX.csv", "M", "sets", "H-L");
        Change(ruleset, "codes/SEX.csv", "F,Female,,H+,", "F,Female,,H-K,");
        var dataSets = Read(ruleset);
        Assert.Equal("M (Male) or F (Woman)", dataSets[0].GetRule("SEX-code").Expected);
        Assert.Equal("M (Male) or F (Female)", dataSets[1].GetRule("SEX-code").Expected);
        Assert.Equal("NHSNO", dataSets[0].Columns[1].Name);
        Assert.Equal("NHSNO", dataSets[1].Columns[^1].Name);
    }

    [Fact]
    public async Task An_extract_of_the_new_data_set_is_checked_by_its_rules()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder).Append("datasets.csv", L).Append("codes/SEX.csv", "N,Non-binary,,L+,Invented,sourced");
        var extract = CleanExtract.Text(CleanExtract.Row(("SEX", "N")));
        var inL = await Check("L");
        Assert.Equal(0, inL.Code);
        Assert.Contains("Data Set L, from the letter L in the file name", inL.Output, StringComparison.Ordinal);
        Assert.Contains("SEX-code-set", (await Check("K")).Output, StringComparison.Ordinal);

        async Task<CliRun> Check(string letter) =>
            await CliRun.Execute(
                "check",
                folder.Write($"N0001-20140401-20140430-TREAT-IN-{letter}.csv", extract),
                "--ruleset",
                ruleset.Path
            );
    }

    [Theory]
    [InlineData("N0001-20140401-20140430-TREAT-IN-K.csv", 2, 1, 0)]
    [InlineData("N0001-20140401-20140430-TREAT-IN-J.csv", 1, 0, 2)]
    [InlineData("export.csv", 2, 0, 1)]
    [InlineData("export.csv", 1, 2, 0)]
    public void The_order_of_lines_in_datasets_does_not_matter(string name, params int[] order)
    {
        using TemporaryFolder asShipped = new();
        using TemporaryFolder shuffled = new();
        var ruleset = TestRuleset.CopyTo(shuffled);
        var file = Path.Combine(ruleset.Path, "datasets.csv");
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, [lines[0], .. order.Select(i => lines[i + 1])]);
        Assert.Equal(Json(asShipped, TestRuleset.CopyTo(asShipped)), Json(shuffled, ruleset));

        string Json(TemporaryFolder folder, TestRuleset rules)
        {
            var view = CheckRun.Write(
                new CheckRequest
                {
                    Extracts = [folder.Write(name, CleanExtract.Text(CleanExtract.Row(("SEX", "X"))))],
                    Ruleset = rules.Path,
                },
                new() { Folder = folder.File("out") }
            );
            return File.ReadAllText(Path.Combine(folder.File("out"), view.OutputName + ".dqcheck.json"))
                .Replace(view.Result.Ruleset.Sha256, "(ruleset)", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_group_that_is_read_is_explained_to_those_who_write_rulesets()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryPaths.RulesetFolder, "..", "README.md"));
        Assert.All(CodeGroups.Read, group => Assert.Contains($"`{group.Word}`", readme, StringComparison.Ordinal));
    }

    private static string Column(string name, string sets, string place) =>
        $"{name},Invented,{sets},{place},client,text,,,,,,,,9,,yes,,,,warning,Why.,Fix.,Invented,recalled";

    private static void Change(TestRuleset ruleset, string file, string from, string to)
    {
        var path = Path.Combine(ruleset.Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    private static IReadOnlyList<DataSet> Read(TestRuleset ruleset) => RulesetReader.Read(ruleset.Path, CodedRules.Ids).DataSets;
}
