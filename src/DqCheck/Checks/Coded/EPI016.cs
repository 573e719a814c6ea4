using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Drug free, although alcohol is the only problem substance.</summary>
internal sealed class EPI016 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        CompletionReasonCheck.Find(population, rule, CodeGroups.DrugFree, (isAlcohol, isOther) => isAlcohol && !isOther);
}
