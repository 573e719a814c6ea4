using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Alcohol free, but the exit TOP shows drinking days.</summary>
internal sealed class EPI014 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        ExitTop.Contradicts(population, rule, CodeGroups.AlcoholFree, CodeGroups.Alcohol);
}
