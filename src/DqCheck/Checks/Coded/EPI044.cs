using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Episodes of one person and agency have the same triage date but different areas.</summary>
internal sealed class EPI044 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        DuplicateEpisodes.Find(population, rule, livesElsewhere: true);
}
