using DqCheck.Findings;

namespace DqCheck.Tests.Rules;

/// <summary>Every rule fires where its fixture says, and nowhere else; through the whole program.</summary>
public class RuleProofs
{
    public static TheoryData<string, string> Cases()
    {
        TheoryData<string, string> cases = [];
        foreach (var file in Directory.EnumerateFiles(Repository.Fixture("ndtms", "rules"), "*.csv").Order(StringComparer.Ordinal))
        {
            var rule = Path.GetFileNameWithoutExtension(file);
            foreach (var name in RuleCase.Of(rule).Select(c => c.Name)) cases.Add(rule, name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_fires_on_exactly_the_lines_of_its_case(string rule, string name)
    {
        var proof = RuleCase.Of(rule).Single(c => c.Name == name);
        var result = BaseExtract.Check(proof.Extract(), proof.FileName, proof.AsOf);
        Assert.Equal([], result.Population.Extracts.Select(e => e.Error).OfType<string>());
        var text = new FindingText(result.Population);
        var own = result.Checks.Findings.Where(f => f.Rule.Id == rule).ToList();
        var others = result.Checks.Findings.Where(f => f.Rule.Id != rule && !proof.Also.Contains(f.Rule.Id)).Select(f => $"{f.Rule.Id} {text.Field(f)} {text.Message(f)}");

        Assert.Equal([], others);
        if (proof.IsClean)
        {
            Assert.Empty(own);
            return;
        }

        Assert.NotEmpty(own);
        if (proof.Lines.Any(l => l["expect"] == "file")) return;
        var lines = own.SelectMany(f => text.Lines(f).Lines.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(int.Parse).Distinct().Order();
        Assert.Equal(proof.FoundLines, lines);
    }
}
