using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Checks.Coded;

/// <summary>A client so young at the referral that a date is probably mistyped.</summary>
internal sealed class EPI043 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var youngest = population.DataSet.GetSetting(SettingNames.YoungestAge);
        return new(
            population.Episodes.Count,
            [
                .. YoungPeople
                    .FindEpisodes(population, youngest)
                    .Select(e =>
                        CreateRecordFinding(
                            population,
                            rule,
                            RecordKind.Episode,
                            e,
                            population.DataSet.Find(DOB)!.Slot,
                            Plural.FormatNumber(youngest)
                        )
                    ),
            ]
        );
    }
}
