using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A client under 18 at an agency that takes adults only.</summary>
internal sealed class EPI028 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(
            population.DataSet.AdultOnly.Count == 0 ? 0 : population.Episodes.Count,
            [
                .. YoungPeople
                    .FindEpisodes(population)
                    .Where(YoungPeople.CreateAdultOnlyTest(population))
                    .Select(e => CreateRecordFinding(population, rule, RecordKind.Episode, e, population.DataSet.Find(DOB)!.Slot)),
            ]
        );
}
