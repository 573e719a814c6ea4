using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A substance that is recorded twice.</summary>
internal sealed class EPI017 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) => SubstanceCheck.Find(population, rule, IsRepeated);

    private static bool IsRepeated(EpisodeSubstances substances, int episode, int position)
    {
        if (position == 0 || !substances.IsReal(episode, position))
            return false;
        var code = substances.GetCode(episode, position);
        return substances.GetCode(episode, 0) == code || (position > 1 && substances.GetCode(episode, 1) == code);
    }
}
