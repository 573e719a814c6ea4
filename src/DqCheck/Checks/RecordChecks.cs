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
        foreach (var rule in rules.Where(r => r.Check == CheckNames.Conflict && r.Argument == CheckNames.OtherColumns).ToList())
            rules[rules.IndexOf(rule)] = rule with { Argument = Others(rule, population.DataSet) };
        return [.. rules.Select(rule => Make(rule, population, judgements)).OfType<RecordCheck>()];
    }

    private static RecordCheck? Make(Rule rule, Population population, Judgements judgements) =>
        rule.Check switch
        {
            CheckNames.Required => new Required(rule, population),
            CheckNames.Blank => new Blank(rule, population),
            CheckNames.NotBefore => new DateOrder(rule, population, judgements, fieldIsLater: true),
            CheckNames.NotAfter => new DateOrder(rule, population, judgements, fieldIsLater: false),
            CheckNames.NotMatching => ValueIs.NotMatching(rule, population),
            CheckNames.OneOf => ValueIs.Code(rule, population, forbidden: false),
            CheckNames.NotOneOf => ValueIs.Code(rule, population, forbidden: true),
            CheckNames.AtLeast => ValueIs.Number(rule, population, atLeast: true),
            CheckNames.AtMost => ValueIs.Number(rule, population, atLeast: false),
            CheckNames.Conflict => new Contradiction(rule, population),
            CheckNames.OwnId => new OwnId(rule, population, several: false),
            CheckNames.IdsMissing => new OwnId(rule, population, several: true),
            CheckNames.Coded or CheckNames.Journey or CheckNames.Row or CheckNames.Unknown => null,
            _ => judgements.Occurs(rule) ? new CellFails(rule, population, judgements) : null,
        };

    /// <summary>Every column of the record that no other conflict rule names; ids cannot differ within a record.</summary>
    private static string Others(Rule rule, DataSet dataSet)
    {
        var named = dataSet
            .Rules.Where(r => r.Check == CheckNames.Conflict && r.Record == rule.Record && r.Argument != CheckNames.OtherColumns)
            .SelectMany(r => r.Argument.Split(' '));
        return string.Join(' ', dataSet.Columns.Where(c => c.Kind == rule.Record).Select(c => c.Name).Except(named));
    }
}
