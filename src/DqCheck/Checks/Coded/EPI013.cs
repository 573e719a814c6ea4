using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Drug free, but the exit TOP shows drug days.</summary>
internal sealed class EPI013 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        ExitTop.Contradicts(population, rule, CodeGroups.DrugFree, CodeGroups.Opiate, CodeGroups.NonOpiate);
}
