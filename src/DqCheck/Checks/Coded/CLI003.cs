using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Several clients of one agency share initials, date of birth, sex and area: the attributor of national linkage.</summary>
internal sealed class CLI003 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(population.Clients.Count, [.. DuplicateAttributors.FindWithinAgency(population, rule, livesElsewhere: false)]);
}
