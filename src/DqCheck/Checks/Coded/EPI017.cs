using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A substance that stands twice.</summary>
internal sealed class EPI017 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        SubstanceCheck.Find(
            population,
            rule,
            (substances, episode, place) =>
                place > 0
                && substances.IsReal(episode, place)
                && substances.GetCode(episode, place) is var code
                && (substances.GetCode(episode, 0) == code || (place > 1 && substances.GetCode(episode, 1) == code))
        );
}
