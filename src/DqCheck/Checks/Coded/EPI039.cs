using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was open in the earlier extract and is there no longer.</summary>
internal sealed class EPI039 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) => EarlierEpisodes.Gone(earlier, rule, wereOpen: true);
}
