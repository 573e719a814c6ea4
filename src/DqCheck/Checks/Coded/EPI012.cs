using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An occasional user whose exit TOP shows heroin or crack.</summary>
internal sealed class EPI012 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ExitTopCheck.Find(population, rule, CodeGroups.OccasionalUser, CodeGroups.Opiate, CodeGroups.Crack);
}
