using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Alcohol free, although no problem substance is alcohol.</summary>
internal sealed class EPI015 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        CompletionReasonCheck.Find(population, rule, CodeGroups.AlcoholFree, (isAlcohol, isOther) => isOther && !isAlcohol);
}
