using DqCheck.Checks.Declarative;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Creates the checks of one kind of record from the ruleset.</summary>
internal static class RecordChecks
{
    /// <param name="kind">The kind.</param>
    /// <param name="population">The records.</param>
    /// <param name="validity">The checks of the values of single columns.</param>
    /// <param name="filter">Selects the rules; null: all of that kind.</param>
    public static IReadOnlyList<RecordCheck> Create(
        RecordKind kind,
        Population population,
        ColumnValidity validity,
        Func<Rule, bool>? filter = null
    )
    {
        var rules = population
            .DataSet.Rules.Where(r => r.Record == kind && r.Severity != Severity.Reject && filter?.Invoke(r) != false)
            .ToList();
        foreach (var rule in rules.Where(r => r.Check == CheckNames.Conflict && r.Argument == CheckNames.OtherColumns).ToList())
            rules[rules.IndexOf(rule)] = rule with { Argument = GetOtherColumns(rule, population.DataSet) };
        return [.. rules.Select(rule => CreateCheck(rule, population, validity)).OfType<RecordCheck>()];
    }

    private static RecordCheck? CreateCheck(Rule rule, Population population, ColumnValidity validity) =>
        rule.Check switch
        {
            CheckNames.Required => new RequiredCheck(rule, population),
            CheckNames.Blank => new BlankCheck(rule, population),
            CheckNames.NotBefore => new DateOrderCheck(rule, population, validity, fieldIsLater: true),
            CheckNames.NotAfter => new DateOrderCheck(rule, population, validity, fieldIsLater: false),
            CheckNames.Matching => ValueCheck.ForPattern(rule, population, forbidden: false),
            CheckNames.NotMatching => ValueCheck.ForPattern(rule, population, forbidden: true),
            CheckNames.OneOf => ValueCheck.ForCode(rule, population, forbidden: false),
            CheckNames.NotOneOf => ValueCheck.ForCode(rule, population, forbidden: true),
            CheckNames.AtLeast => ValueCheck.ForNumber(rule, population, atLeast: true),
            CheckNames.AtMost => ValueCheck.ForNumber(rule, population, atLeast: false),
            CheckNames.Conflict => new ContradictionCheck(rule, population),
            CheckNames.OwnId => new RecordIdCheck(rule, population, several: false),
            CheckNames.IdsMissing => new RecordIdCheck(rule, population, several: true),
            CheckNames.Coded or CheckNames.Journey or CheckNames.Row or CheckNames.Unknown => null,
            _ => validity.CanFail(rule) ? new ColumnCheck(rule, population, validity) : null,
        };

    /// <summary>The known columns of the record that no other conflict rule names, without ids, which cannot differ within a record.</summary>
    private static string GetOtherColumns(Rule rule, DataSet dataSet)
    {
        var named = dataSet
            .Rules.Where(r => r.Check == CheckNames.Conflict && r.Record == rule.Record && r.Argument != CheckNames.OtherColumns)
            .SelectMany(r => r.Argument.Split(' '));
        return string.Join(' ', dataSet.Columns.Where(c => c.Kind == rule.Record && !c.IsKnownByPrefix).Select(c => c.Name).Except(named));
    }
}
