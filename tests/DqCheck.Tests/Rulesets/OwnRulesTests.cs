using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>A service's own rules and thresholds are laid over the shipped ones, without changing their files.</summary>
public sealed class OwnRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_threshold_of_ones_own_replaces_the_shipped_one_with_its_source()
    {
        Write("settings.csv", "setting,value,source\ndata-quality-target,97,Agreed with the commissioner\n");
        var setting = Read().DataSets[0].Settings.Single(s => s.Name == SettingNames.DataQualityTarget);
        Assert.Equal((97, "Agreed with the commissioner"), (setting.Value, setting.Source));
        Assert.Equal(99, RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).DataSets[0].GetSetting("data-quality-target"));
    }

    [Fact]
    public void A_rule_of_ones_own_is_added_and_one_with_a_known_id_replaces_it()
    {
        var header = File.ReadLines(Path.Combine(RepositoryPaths.RulesetFolder, "rules.csv")).First();
        Write(
            "rules.csv",
            header
                + "\nEPI901,H-K,quality,episode,DISRSN,required,,DISD present,,warning,Say why,Blank.,a value,Because.,Fill it.,Our own,inferred\n"
        );
        var set = Read().DataSets.Single(d => d.Letter == "K");
        var before = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).DataSets.Single(d => d.Letter == "K");
        Assert.Equal(before.Rules.Count + 1, set.Rules.Count);
        Assert.NotNull(set.FindRule("EPI901"));
    }

    [Fact]
    public void The_hash_of_the_ruleset_changes_with_them_and_an_empty_folder_changes_nothing()
    {
        Directory.CreateDirectory(_folder.File("rules"));
        var shipped = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids).Sha256;
        Assert.Equal(shipped, Read().Sha256);
        Write("settings.csv", "setting,value,source\ndata-quality-target,97,ours\n");
        Assert.NotEqual(shipped, Read().Sha256);
    }

    [Theory]
    [InlineData("setting,value\ndata-quality-target,97\n", "rules/settings.csv line 1: the column “source” is missing from the header.")]
    [InlineData("setting,value,source\ndata-quality-target,many,ours\n", "rules/settings.csv line 2: ")]
    [InlineData("setting,value,source\ndata-quality-targt,97,ours\n", "rules/settings.csv line 2: ")]
    [InlineData("setting,value,source\n\ndata-quality-target,97\n", "rules/settings.csv line 3: has 2 cells, but the header has 3.")]
    public void A_mistake_names_the_file_and_line_where_it_was_made(string text, string mistake)
    {
        Write("settings.csv", text);
        var fault = Assert.Throws<DqCheckException>(Read);
        Assert.Contains(fault.Mistakes, m => m.StartsWith(mistake, StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_of_ones_own_replace_a_list()
    {
        Directory.CreateDirectory(_folder.File("rules/codes"));
        var shipped = Path.Combine(RepositoryPaths.RulesetFolder, "codes", "SEX.csv");
        Write("codes/SEX.csv", File.ReadAllText(shipped).Replace("Male", "Man", StringComparison.Ordinal));
        Assert.Equal("Man", Read().DataSets.Single(d => d.Letter == "K").Find("SEX")!.List!.Find("M")!.Text);
    }

    private Ruleset Read() => RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids, _folder.File("rules"));

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(_folder.File("rules"));
        _folder.Write($"rules/{file}", text);
    }

    public void Dispose() => _folder.Dispose();
}
