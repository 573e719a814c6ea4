using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A coded rule that compares this run with an earlier extract. Its class is named by the rule's id.</summary>
internal abstract class CodedComparisonRule
{
    public string Id => GetType().Name;

    /// <summary>What the rule says where no earlier extract was given.</summary>
    public virtual RuleResult WithoutPrevious => RuleResult.NoPreviousExtract;

    /// <summary>Gives every finding of the rule and how many things it looked at.</summary>
    public abstract RuleResult Run(Rule rule, PreviousExtract previous);
}
