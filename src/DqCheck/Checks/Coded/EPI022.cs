using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>An age of first use above the age at triage.</summary>
internal sealed class EPI022 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        RecordColumn age = new(population, DRUG1AGE);
        RecordColumn born = new(population, DOB);
        RecordColumn triaged = new(population, TRIAGED);
        return new(
            population.Episodes.Count,
            [
                .. Enumerable
                    .Range(0, population.Episodes.Count)
                    .Where(e =>
                        age.GetNumber(e) is { } first
                        && Age.At(born.GetNumber(population.Episodes.GetParent(e)), triaged.GetNumber(e)) is { } now
                        && first > now
                    )
                    .Select(e => CreateRecordFinding(population, rule, RecordKind.Episode, e, age.Slot)),
            ]
        );
    }
}
