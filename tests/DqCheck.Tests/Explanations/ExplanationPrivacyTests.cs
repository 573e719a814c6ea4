using DqCheck.Explanations;
using DqCheck.Rulesets;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Explanations;

/// <summary>What identifies a person is in no explanation, and a condition has no id either.</summary>
public class ExplanationPrivacyTests
{
    [Fact]
    public void No_explanation_of_any_rule_shows_a_date_of_birth_initials_or_a_postcode()
    {
        string[] rules = [.. FixtureExplanations.CaseByRule.Keys.Where(IsAboutPerson)];
        Assert.InRange(rules.Length, 15, 60);
        foreach (var (row, explanation, _) in rules.SelectMany(FixtureExplanations.Explain))
        {
            Assert.All(
                explanation.Records.SelectMany(r => r.Cells).Where(c => c.Column.IsHidden),
                c => Assert.True(c is { Value: "" or ExplainedCell.NotShown, Meaning: "", Other: "" or ExplainedCell.NotShown })
            );
            var text = string.Join('\n', ExplanationText.Format(row, explanation, null));
            Assert.DoesNotContain(CleanExtract.Cell("DOB"), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CLI003")]
    [InlineData("CLI012")]
    [InlineData("EPI034")]
    [InlineData("TOP008")]
    public void The_condition_has_no_id_of_a_client_or_record(string rule)
    {
        foreach (var (row, explanation, _) in FixtureExplanations.Explain(rule))
        {
            var others = explanation.Records.SelectMany(r => new[] { r.Client, r.Episode, r.RecordId }).Where(id => id.Length > 0);
            var text = string.Join(' ', explanation.Condition);
            Assert.All(others, id => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_records_of_a_client_hold_every_value_but_those_that_identify_the_person()
    {
        var result = CleanExtract.Check(CleanExtract.Text(CleanExtract.Row()));
        var client = Enumerable
            .Range(0, result.Population.Clients.Count)
            .Single(c => result.Population.GetKeyTexts(RecordKind.Client, c).Client == CleanExtract.Cell("CLIENTID"));
        var shown = new Explainer(result)
            .ListRecords(client)
            .SelectMany(r => r.Cells)
            .Select(c => (result.DataSet.DataSet.Slots[c.Slot].Name, result.Population.Values[c.Slot].GetText(c.Value)))
            .ToHashSet();
        string[] hidden = ["DOB", "FINITIAL", "SINITIAL", "PC"];
        var filled = CleanExtract.Columns.Where(c => CleanExtract.Cell(c).Length > 0 && result.DataSet.DataSet.Find(c) is not null);
        Assert.Equal(filled.Except(hidden).Select(c => (c, CleanExtract.Cell(c))).Order(), shown.Order());
    }

    private static bool IsAboutPerson(string rule)
    {
        var found = ShippedRuleset.Ruleset.DataSets.Select(d => (d, d.FindRule(rule))).First(r => r.Item2 is not null);
        return found.d.Find(found.Item2!.Field)?.IsIdentifier == true
            || (RuleColumns.All.TryGetValue(rule, out var columns) && columns.Contains(ColumnNames.DOB));
    }
}
