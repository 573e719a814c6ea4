using DqCheck.Tests.Rulesets;

namespace DqCheck.Tests.Checks;

/// <summary>Rules that a user writes about identifiers check numbers and other identifiers in the same way.</summary>
public class IdentifierRuleTests
{
    private static readonly string[] Ids = ["70", "71", "7002", "R-7", "R-8", "ÉÉÉ", "ÉÉÉÉÉ"];

    [Theory]
    [InlineData("columns.csv", "EPISODID", "pattern", "^(70.*|R-7)$", "EPISODID-pattern", new[] { "71", "R-8", "ÉÉÉ", "ÉÉÉÉÉ" })]
    [InlineData("columns.csv", "EPISODID", "length", "3", "EPISODID-length", new[] { "7002", "ÉÉÉÉÉ" })]
    [InlineData("rules.csv", "EPI006", "argument", "7.|R-.", "EPI006", new[] { "70", "71", "R-7", "R-8" })]
    [InlineData("rules.csv", "EPI006", "when", "EPISODID=70|71|R-7", "EPI006", new[] { "70", "71", "R-7" })]
    [InlineData("columns.csv", "EPISODID", "length", "4", "EPISODID-length", new[] { "ÉÉÉÉÉ" })]
    public void A_rule_fires_on_the_identifiers_that_it_means(
        string file,
        string line,
        string column,
        string cell,
        string rule,
        string[] fires
    )
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder);
        if (rule == "EPI006")
            ruleset.Change("rules.csv", "EPI006", "field", "EPISODID");
        if (column == "when")
            ruleset.Change("rules.csv", "EPI006", "argument", ".*");
        ruleset.Change(file, line, column, cell);
        if (file == "columns.csv")
            ruleset.Change(file, line, "value-severity", "warning");
        if (column == "pattern")
            ruleset.Change(file, line, "pattern-words", "an invented form");
        var text = CleanExtract.Text([.. Ids.Select(id => CleanExtract.Row(("EPISODID", id)))]);
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, text)],
                Ruleset = ruleset.Path,
                AsOf = CleanExtract.AsOf,
            }
        );
        Assert.Equal(fires, result.FindingRows().Where(r => r.Rule.Id == rule).Select(r => r.Episode).Intersect(Ids));
    }

    [Fact]
    public void An_agency_that_is_an_identifier_is_known_too()
    {
        using var folder = new TemporaryFolder();
        var ruleset = TestRuleset.CopyTo(folder);
        ruleset.Change("columns.csv", "AGNCY", "type", "id");
        var text = CleanExtract.Text(CleanExtract.Row(("DOB", "2004-01-01")));
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, text)],
                Ruleset = ruleset.Path,
                AsOf = CleanExtract.AsOf,
            }
        );
        Assert.Contains(result.FindingRows(), r => r.Rule.Id == "FIL019");
    }
}
