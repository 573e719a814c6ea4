using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The code for no second substance, or for no third, in a column where it has no meaning.</summary>
internal sealed class EPI019 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        SubstanceCheck.Find(
            population,
            rule,
            (substances, episode, position) => substances.IsFiller(episode, position) && !substances.IsFillerInItsPlace(episode, position),
            $"{Codes(population, CodeGroups.NoSecond)} only as the second substance, {Codes(population, CodeGroups.NoThird)} only as the third"
        );

    private static string Codes(Population population, CodeGroup group) => string.Join(" or ", population.DataSet.GetCodes(group));
}
