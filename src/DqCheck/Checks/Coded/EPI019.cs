using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>9996 (no second substance) or 9997 (no third) in a column where it says nothing.</summary>
internal sealed class EPI019 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachSubstance.Find(
            population,
            rule,
            (substances, episode, place) =>
                substances.IsFiller(episode, place)
                && substances.Code(episode, place)
                    != substances.CodeOf(
                        place switch
                        {
                            1 => "9996",
                            2 => "9997",
                            _ => "",
                        }
                    ),
            "9996 no second, 9997 no third substance"
        );
}
