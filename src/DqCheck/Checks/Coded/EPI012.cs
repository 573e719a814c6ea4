using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>An occasional user whose exit TOP shows heroin or crack.</summary>
internal sealed class EPI012 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        ExitTop.Contradicts(population, rule, CodeGroups.OccasionalUser, CodeGroups.Opiate, CodeGroups.Crack);
}
