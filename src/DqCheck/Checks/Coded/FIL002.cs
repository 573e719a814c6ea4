using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>More rows with a wrong number of cells than chance explains.</summary>
internal sealed class FIL002 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var rows = population.RejectedRows.Where(r => r.Rule.Id == "FIL001").CountBy(r => r.File).ToDictionary();
        var many = population.DataSet.GetSetting(SettingNames.ManyShortRows);
        return ForEachExtract(
            population,
            (_, file) =>
                rows.TryGetValue(file, out var count) && count > many ? [CreateFileFinding(rule, file, Plural.FormatNumber(count))] : []
        );
    }
}
