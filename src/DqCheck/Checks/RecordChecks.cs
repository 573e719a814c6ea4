using DqCheck.Checks.Shapes;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Makes the checks of one kind of record from the ruleset.</summary>
internal static class RecordChecks
{
    /// <param name="kind">The kind.</param>
    /// <param name="population">The records.</param>
    /// <param name="judgements">On the values of single columns.</param>
    /// <param name="takes">Which rules; null: all of that kind.</param>
    public static IReadOnlyList<RecordCheck> For(
        RecordKind kind,
        Population population,
        Judgements judgements,
        Func<Rule, bool>? takes = null
    )
    {
        var rules = population
            .DataSet.Rules.Where(r => r.Record == kind && r.Severity != Severity.Reject && takes?.Invoke(r) != false)
            .ToList();
        foreach (var rule in rules.Where(r => r.Check == "conflict" && r.Argument == "others").ToList())
            rules[rules.IndexOf(rule)] = rule with { Argument = Others(rule, population.DataSet) };
        return [.. rules.Select(rule => Make(rule, population, judgements)).OfType<RecordCheck>()];
    }

    private static RecordCheck? Make(Rule rule, Population population, Judgements judgements) =>
        rule.Check switch
        {
            "required" => new Required(rule, population),
            "blank" => new Blank(rule, population),
            "not-before" => new DateOrder(rule, population, judgements, fieldIsLater: true),
            "not-after" => new DateOrder(rule, population, judgements, fieldIsLater: false),
            "not-matching" => ValueIs.NotMatching(rule, population),
            "one-of" => ValueIs.Code(rule, population, forbidden: false),
            "not-one-of" => ValueIs.Code(rule, population, forbidden: true),
            "at-least" => ValueIs.Number(rule, population, atLeast: true),
            "at-most" => ValueIs.Number(rule, population, atLeast: false),
            "conflict" => new Contradiction(rule, population),
            "own-id" => new OwnId(rule, population, several: false),
            "ids-missing" => new OwnId(rule, population, several: true),
            "coded" or "journey" or "row" or "unknown" => null,
            _ => judgements.Occurs(rule) ? new CellFails(rule, population, judgements) : null,
        };

    /// <summary>Every column of the record that no other conflict rule names; ids cannot differ within a record.</summary>
    private static string Others(Rule rule, DataSet dataSet)
    {
        var named = dataSet
            .Rules.Where(r => r.Check == "conflict" && r.Record == rule.Record && r.Argument != "others")
            .SelectMany(r => r.Argument.Split(' '));
        return string.Join(' ', dataSet.Columns.Where(c => c.Kind == rule.Record).Select(c => c.Name).Except(named));
    }
}
