using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A substance that stands twice.</summary>
internal sealed class EPI017 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) => EachSubstance.Find(population, rule, (substances, episode, place) =>
        substances.IsReal(episode, place) && Enumerable.Range(0, place).Any(before => substances.Text(episode, before) == substances.Text(episode, place)));
}
