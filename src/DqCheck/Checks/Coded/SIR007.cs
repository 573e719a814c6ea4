using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A review of the earlier extract that is there no longer.</summary>
internal sealed class SIR007 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) => GoneRecords.Find(earlier, rule, RecordKind.Review);
}
