using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Clients of one agency share initials, date of birth and sex, but live in different areas: national analysts do not link them.</summary>
internal sealed class CLI012 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(population.Clients.Count, [.. DuplicateAttributors.FindWithinAgency(population, rule, livesElsewhere: true)]);
}
