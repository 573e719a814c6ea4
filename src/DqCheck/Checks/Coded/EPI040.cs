using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>Referral, triage, discharge or its reason is another than in the earlier extract.</summary>
internal sealed class EPI040 : CodedComparisonRule
{
    private static readonly string[] MayNotVanish = [REFLD, TRIAGED],
        MayBeUndone = [DISD, DISRSN];

    /// <summary>Its line in the result says that it looked at nothing, not why.</summary>
    public override Outcome WithoutEarlier => new(0, []);

    public override Outcome Run(Rule rule, Earlier earlier)
    {
        var (start, end) = (
            ChangedColumns.Find(earlier, rule, MayNotVanish, mayBeBlank: true),
            ChangedColumns.Find(earlier, rule, MayBeUndone, mayBeBlank: false)
        );
        return new(start.Checked, [.. start.Found, .. end.Found]);
    }
}
