using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Referral, triage, discharge or its reason is another than in the earlier extract.</summary>
internal sealed class EPI040 : CodedRule
{
    private static readonly string[] MayNotVanish = [REFLD, TRIAGED],
        MayBeUndone = [DISD, DISRSN];

    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var (start, end) = (
            ChangedColumns.Find(population, rule, MayNotVanish, mayBeBlank: true),
            ChangedColumns.Find(population, rule, MayBeUndone, mayBeBlank: false)
        );
        return new(start.Checked, [.. start.Found, .. end.Found]);
    }
}
