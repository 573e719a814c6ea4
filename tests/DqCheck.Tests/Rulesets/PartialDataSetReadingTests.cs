using DqCheck.Checks;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Rulesets;

/// <summary>What <c>datasets.csv</c> says of a partial data set agrees with the other files, or the ruleset does not load.</summary>
public class PartialDataSetReadingTests
{
    [Theory]
    [InlineData("columns-known", "95", "columns-known is 95, but columns.csv has 96 columns of data set R.")]
    [InlineData("columns-known", "", "columns-known is blank, but the coverage is partial. Give the number of its columns in columns.csv.")]
    [InlineData("columns-in-all", "90", "columns-in-all is 90, but columns.csv has 96 columns of data set R.")]
    [InlineData("coverage", "half", "coverage is “half”. Use one of whole, partial, or leave it blank.")]
    [InlineData("coverage", "whole", "columns-known is filled in, but the coverage is not partial. Leave it blank.")]
    [InlineData("marks", "PHBUPREN PHBUDIX", "marks names PHBUDIX, which is not a column of data set R.")]
    [InlineData("unless", "PHBUPREN", "unless names PHBUPREN, which is a column of data set R. Name columns of earlier data sets only.")]
    public void A_mistake_is_named(string column, string cell, string mistake)
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyAllTo(folder);
        var line = ruleset.Change("datasets.csv", "ndtms-cds-r", column, cell);
        var fault = Assert.Throws<DqCheckException>(() => RulesetReader.Read(ruleset.Path, CodedRules.Ids));
        Assert.Contains(fault.Mistakes, d => d.EndsWith($"datasets.csv line {line}: {mistake}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_whose_column_ended_before_a_whole_data_set_does_not_apply_to_it()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder).Append("datasets.csv", "ndtms-cds-l,L,2015-04-01,1,L,Invented,,,,,");
        ruleset.Change("columns.csv", "CPLANDT", "sets", "H-K");
        var dataSets = RulesetReader.Read(ruleset.Path, CodedRules.Ids).DataSets;
        Assert.Equal((null, "EPI009"), (dataSets[0].FindRule("EPI009")?.Id, dataSets[1].FindRule("EPI009")?.Id));
        Assert.Equal("REFLD TRIAGED DISD DISRSN", dataSets[0].GetRule("EPI007").Argument);
    }

    [Fact]
    public void A_rule_that_names_a_column_of_no_data_set_is_a_mistake_in_a_partial_one_too()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyAllTo(folder);
        ruleset.Change("rules.csv", "FIL043", "field", "NOBODY");
        var fault = Assert.Throws<DqCheckException>(() => RulesetReader.Read(ruleset.Path, CodedRules.Ids));
        Assert.Contains(fault.Mistakes, d => d.Contains("names NOBODY, which is not a column of this data set.", StringComparison.Ordinal));
    }
}
