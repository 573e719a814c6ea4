using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Far fewer rows than in the earlier extract.</summary>
internal sealed class FIL022 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        if (population.Previous is not { } before)
            return Outcome.NoEarlier;
        var (was, isNow) = (before.Extracts.Sum(e => (long)e.Rows), population.Extracts.Sum(e => (long)e.Rows));
        var isFar = isNow * 100 < was * population.DataSet.Setting(SettingNames.FewerRowsPercent);
        return new(1, isFar ? [About(rule, 0, $"{Counted.Of(isNow, "row", "rows")} now, {Counted.Number(was)} before")] : []);
    }
}
