using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A review of the earlier extract that is there no longer.</summary>
internal sealed class SIR007 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) => GoneRecords.Find(population, rule, RecordKind.Review);
}
