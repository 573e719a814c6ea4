using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>The names that columns have in other data sets are in <c>aliases.csv</c>, which a ruleset may leave out.</summary>
public class AliasTests
{
    [Fact]
    public void A_ruleset_without_the_file_loads()
    {
        using var folder = new TemporaryFolder();
        var ruleset = RulesetReader.Read(TestRuleset.CopyTo(folder).Remove("aliases.csv").Path, CodedRules.Ids);
        Assert.All(ruleset.DataSets, d => Assert.Empty(d.Aliases));
    }

    [Fact]
    public void An_alias_belongs_to_its_data_sets_only()
    {
        using var folder = new TemporaryFolder();
        var ruleset = RulesetReader.Read(
            TestRuleset.CopyTo(folder).Append("aliases.csv", "GENDER,SEX,H-J,test,inferred").Path,
            CodedRules.Ids
        );
        Assert.Equal(["H", "J"], ruleset.DataSets.Where(d => d.FindByAlias("gender")?.Name == "SEX").Select(d => d.Letter).Order());
    }

    [Theory]
    [InlineData("DAYSVOLN", "VOLNPWORK", "R")]
    [InlineData("SEXUAL", "SEXUALO", "MNOPQR")]
    public void Renamed_columns_are_shipped_for_the_data_sets_without_the_old_name(string alias, string column, string letters)
    {
        var ruleset = RulesetReader.Read(RepositoryPaths.RulesetFolder, CodedRules.Ids);
        Assert.Equal(
            letters,
            string.Concat(ruleset.DataSets.Where(d => d.FindByAlias(alias)?.Name == column).Select(d => d.Letter).Order())
        );
    }

    [Theory]
    [InlineData("GENDER,SEXX,K,test,inferred", "“SEXX” is not a column of data set K. Did you mean SEX?")]
    [InlineData("ETHNIC,SEX,H-K,test,inferred", "ETHNIC is a column of data set H itself. Limit sets to data sets without it.")]
    [InlineData("GENDER,SEX,K,test,inferred\nGENDER,ETHNIC,H-K,test,inferred", "alias GENDER is already on line")]
    [InlineData("CLT_REF,CLIENTID,K,test,inferred", "CLIENTID cannot have an alias")]
    [InlineData(",SEX,K,test,inferred", "alias is blank")]
    [InlineData("GENDER,,K,test,inferred", "column is blank")]
    [InlineData("GENDER,SEX,,test,inferred", "sets is blank")]
    [InlineData("GENDER,SEX,K,,inferred", "source is blank")]
    [InlineData("GENDER,SEX,7,test,inferred", "sets is “7”")]
    [InlineData("GENDER,SEX,K,test,sure", "confidence is “sure”")]
    public void Mistakes_are_reported_with_their_line(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Throws<DqCheckException>(() =>
            RulesetReader.Read(TestRuleset.CopyTo(folder).Append("aliases.csv", line).Path, CodedRules.Ids)
        );
        Assert.Contains(
            fault.Mistakes,
            m => m.Contains("aliases.csv line ", StringComparison.Ordinal) && m.Contains(expected, StringComparison.Ordinal)
        );
    }
}
