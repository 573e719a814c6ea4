using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was open in the previous extract and is missing now.</summary>
internal sealed class EPI039 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) => MissingEpisodes.Find(previous, rule, wereOpen: true);
}
