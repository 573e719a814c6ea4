using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>What no shape can say about a journey. Its class is named by the rule's id.</summary>
internal abstract class CodedJourneyRule
{
    public string Id => GetType().Name;

    /// <summary>Gives every finding of the rule and how many things it looked at.</summary>
    public abstract RuleResult Run(Rule rule, JourneySet journeys);
}
