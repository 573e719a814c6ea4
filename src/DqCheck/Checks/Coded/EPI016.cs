using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Drug free, although alcohol is the only problem substance.</summary>
internal sealed class EPI016 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        CompletedAs.Find(population, rule, CodeGroups.DrugFree, (isAlcohol, isOther) => isAlcohol && !isOther);
}
