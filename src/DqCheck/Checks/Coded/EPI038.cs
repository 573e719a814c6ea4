using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was discharged in the previous extract and is missing now.</summary>
internal sealed class EPI038 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) => MissingEpisodes.Find(previous, rule, wereOpen: false);
}
