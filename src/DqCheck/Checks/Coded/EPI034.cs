using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Episodes that national analysts cannot distinguish: same attributor, area, agency and triage date.</summary>
internal sealed class EPI034 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        DuplicateEpisodes.Find(population, rule, livesElsewhere: false);
}
