using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A TOP of the earlier extract that is there no longer.</summary>
internal sealed class TOP009 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier) => GoneRecords.Find(earlier, rule, RecordKind.Top);
}
