using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Clients of different agencies of one run share their attributor.</summary>
internal sealed class CLI005 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        new(population.Clients.Count, [.. SameAttributor.Find(population, rule, atOthers: true)]);
}
