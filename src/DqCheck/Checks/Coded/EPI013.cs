using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Drug free, but the exit TOP shows drug days.</summary>
internal sealed class EPI013 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ExitTopCheck.Find(population, rule, CodeGroups.DrugFree, CodeGroups.Opiate, CodeGroups.NonOpiate);
}
