using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A code that is probably a slip for another, such as 1011, which one exporter writes for heroin.</summary>
internal sealed class EPI020 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        SubstanceCheck.Find(population, rule, (substances, episode, position) => substances.IsDoubtful(episode, position));
}
