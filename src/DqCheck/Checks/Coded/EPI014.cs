using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Alcohol free, but the exit TOP shows drinking days.</summary>
internal sealed class EPI014 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ExitTopCheck.Find(population, rule, CodeGroups.AlcoholFree, CodeGroups.Alcohol);
}
