using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>An age of first use above the age at triage.</summary>
internal sealed class EPI022 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        Cells age = new(population, DRUG1AGE),
            born = new(population, DOB),
            triaged = new(population, TRIAGED);
        return new(
            population.Episodes.Count,
            [
                .. Enumerable
                    .Range(0, population.Episodes.Count)
                    .Where(e =>
                        age.Number(e) is { } first
                        && Age.At(born.Number(population.Episodes.Parent(e)), triaged.Number(e)) is { } now
                        && first > now
                    )
                    .Select(e => On(population, rule, RecordKind.Episode, e, age.Slot)),
            ]
        );
    }
}
