using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>More rows with a wrong number of cells than chance explains.</summary>
internal sealed class FIL002 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var rows = population.Refused.Where(r => r.Rule.Id == "FIL001").CountBy(r => r.File).ToDictionary();
        var many = population.DataSet.Setting(SettingNames.ManyShortRows);
        return EachFile(
            population,
            (_, file) => rows.GetValueOrDefault(file) is var n && n > many ? [About(rule, file, Counted.Number(n))] : []
        );
    }
}
