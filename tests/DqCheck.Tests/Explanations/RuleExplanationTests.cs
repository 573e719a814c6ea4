using DqCheck.Checks;
using DqCheck.Explanations;
using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Explanations;

/// <summary>Every rule is explained on its own fixture: by a condition, and by the cell that it names.</summary>
public class RuleExplanationTests
{
    /// <remarks>Checks of single columns are explained by their kind: one rule stands for all of the same check, record and type.</remarks>
    private static readonly IReadOnlyList<string> Rules =
    [
        .. FixtureExplanations
            .CaseByRule.Keys.Order(StringComparer.Ordinal)
            .DistinctBy(id =>
            {
                var dataSet = ShippedRuleset.Ruleset.DataSets.First(d => d.FindRule(id) is not null);
                var rule = dataSet.GetRule(id);
                return rule.IsColumnCheck && dataSet.Find(rule.Field) is { } column
                    ? $"{rule.Check} {rule.Record} {rule.Severity == Severity.Reject} {column.Type} {column.IsHidden} {rule.When is null}"
                    : id;
            }),
    ];

    [Fact]
    public void Every_finding_of_every_rule_has_a_condition_and_a_record_with_the_column_that_it_names()
    {
        List<string> unexplained = [];
        Parallel.ForEach(
            Rules,
            rule =>
            {
                var found = FixtureExplanations.Explain(rule).Select(e => Describe(e.Row, e.Explanation)).Where(f => f.Length > 0).ToList();
                lock (unexplained)
                    unexplained.AddRange(found);
            }
        );
        Assert.Empty(unexplained);
    }

    [Fact]
    public void Every_coded_rule_about_records_declares_its_columns_and_only_with_columns_of_a_data_set()
    {
        var newest = ShippedRuleset.Ruleset.DataSets;
        var coded = CodedRules.Ids.Where(id => newest.Any(d => d.FindRule(id) is { Record: not RecordKind.File }));
        string[] withoutRecord = ["CLI004", "CLI008", "EPI038", "EPI039", "SIR007", "TOP009"];
        Assert.Equal(coded.Except(withoutRecord).Order(StringComparer.Ordinal), RuleColumns.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(RuleColumns.All.Values.SelectMany(c => c), column => Assert.Contains(newest, d => d.Find(column) is not null));
    }

    [Theory]
    [InlineData("CLI003", "possible duplicate")]
    [InlineData("CLI005", "possible duplicate")]
    [InlineData("CLI007", "open episode")]
    [InlineData("CLI008", "client in the earlier extract")]
    [InlineData("CLI009", "client in the earlier extract")]
    [InlineData("CLI010", "client in the earlier extract")]
    [InlineData("CLI012", "possible duplicate")]
    [InlineData("EPI012", "exit TOP")]
    [InlineData("EPI013", "exit TOP")]
    [InlineData("EPI014", "exit TOP")]
    [InlineData("EPI034", "possible duplicate")]
    [InlineData("EPI036", "intervention")]
    [InlineData("EPI037", "latest event")]
    [InlineData("EPI038", "episode in the earlier extract")]
    [InlineData("EPI039", "episode in the earlier extract")]
    [InlineData("EPI040", "episode in the earlier extract")]
    [InlineData("EPI041", "episode in the earlier extract")]
    [InlineData("EPI044", "possible duplicate")]
    [InlineData("INT016", "intervention in the earlier extract")]
    [InlineData("JNY001", "episode of the same journey")]
    [InlineData("JNY002", "episode of the same journey")]
    [InlineData("JNY013", "nearest TOP")]
    [InlineData("JNY020", "open intervention")]
    [InlineData("JNY021", "intervention that ended")]
    [InlineData("JNY031", "first structured intervention")]
    [InlineData("JNY036", "first episode of the next journey")]
    [InlineData("SIR007", "sub-intervention review in the earlier extract")]
    [InlineData("SIR008", "last episode of the journey")]
    [InlineData("TOP002", "other TOP without an id")]
    [InlineData("TOP008", "other TOP of the same day")]
    [InlineData("TOP009", "TOP in the earlier extract")]
    [InlineData("TOP010", "first start TOP of the journey")]
    public void The_other_record_of_a_finding_is_shown_too(string rule, string role) =>
        Assert.Contains(FixtureExplanations.Explain(rule)[0].Explanation.Records, r => r.Role == role && r.Cells.Count > 0);

    /// <summary>What is missing in an explanation; blank if nothing.</summary>
    private static string Describe(FindingRow row, Explanation explanation)
    {
        if (explanation.Condition.Count == 0 || explanation.Condition.Any(string.IsNullOrWhiteSpace))
            return $"{row.Rule.Id} has no condition";
        if (row.Rule.Record == RecordKind.File)
            return "";
        if (explanation.Records.Count == 0)
            return $"{row.Rule.Id} has no record";
        // Where something is missing altogether, no record has the column.
        if (row.Field.Length == 0 || (row.Rule.Check == CheckNames.Journey && row.Finding.ValueId == 0))
            return "";
        return explanation.Records.Any(r => r.Cells.Any(c => c.IsNamed && c.Column.Name == row.Field))
            ? ""
            : $"{row.Rule.Id} does not show {row.Field}";
    }
}
