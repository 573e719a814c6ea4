using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A TOP of the earlier extract that is there no longer.</summary>
internal sealed class TOP009 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) => GoneRecords.Find(population, rule, RecordKind.Top);
}
