using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>The start of an intervention is another than in the earlier extract.</summary>
internal sealed class INT016 : CodedRule
{
    private static readonly string[] Start = [MODST];

    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        ChangedColumns.Find(population, rule, Start, mayBeBlank: true);
}
