using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A client under 18 at an agency that takes adults only.</summary>
internal sealed class EPI028 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        new(
            population.DataSet.AdultOnly.Count == 0 ? 0 : population.Episodes.Count,
            [
                .. YoungPeople
                    .Episodes(population)
                    .Where(YoungPeople.AdultOnly(population))
                    .Select(e => On(population, rule, RecordKind.Episode, e, population.DataSet.Find(DOB)!.Slot)),
            ]
        );
}
