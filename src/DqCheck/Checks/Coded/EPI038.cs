using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>An episode that was discharged in the earlier extract and is there no longer.</summary>
internal sealed class EPI038 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EarlierEpisodes.Gone(population, rule, wereOpen: false);
}
