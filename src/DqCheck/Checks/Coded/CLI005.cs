using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Clients of different agencies in one check share their attributor.</summary>
internal sealed class CLI005 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(population.Clients.Count, [.. DuplicateAttributors.FindAcrossAgencies(population, rule)]);
}
