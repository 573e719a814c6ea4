using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A substance that stands twice.</summary>
internal sealed class EPI017 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachSubstance.Find(
            population,
            rule,
            (substances, episode, place) =>
                place > 0
                && substances.IsReal(episode, place)
                && substances.Code(episode, place) is var code
                && (substances.Code(episode, 0) == code || (place > 1 && substances.Code(episode, 1) == code))
        );
}
