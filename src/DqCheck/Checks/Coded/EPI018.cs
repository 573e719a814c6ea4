using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A third substance without a second.</summary>
internal sealed class EPI018 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        SubstanceCheck.Find(
            population,
            rule,
            (substances, episode, position) => position == 2 && substances.IsReal(episode, 2) && !substances.IsReal(episode, 1)
        );
}
