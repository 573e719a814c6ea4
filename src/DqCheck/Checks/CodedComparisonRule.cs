using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A rule, written in C#, that compares the current with the previous extract. The class has the rule's id as its name.</summary>
internal abstract class CodedComparisonRule
{
    public string Id => GetType().Name;

    /// <summary>The result where there is no previous extract.</summary>
    public virtual RuleResult WithoutPrevious => RuleResult.NoPreviousExtract;

    /// <summary>Returns the findings of the rule and how many things it checked.</summary>
    public abstract RuleResult Run(Rule rule, PreviousExtract previous);
}
