using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was open in the earlier extract and is there no longer.</summary>
internal sealed class EPI039 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous) => MissingEpisodes.Find(previous, rule, wereOpen: true);
}
