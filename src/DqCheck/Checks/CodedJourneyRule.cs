using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A rule about journeys, written in C#. The class has the rule's id as its name.</summary>
internal abstract class CodedJourneyRule
{
    public string Id => GetType().Name;

    /// <summary>Returns the findings of the rule and how many things it checked.</summary>
    public abstract RuleResult Run(Rule rule, JourneySet journeys);
}
