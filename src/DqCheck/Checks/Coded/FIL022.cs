using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Far fewer rows than in the earlier extract.</summary>
internal sealed class FIL022 : CodedComparisonRule
{
    public override Outcome Run(Rule rule, Earlier earlier)
    {
        var (was, isNow) = (earlier.Before.Extracts.Sum(e => (long)e.Rows), earlier.Population.Extracts.Sum(e => (long)e.Rows));
        var isFar = isNow * 100 < was * earlier.Population.DataSet.Setting(SettingNames.FewerRowsPercent);
        return new(1, isFar ? [CodedRule.About(rule, 0, $"{Counted.Of(isNow, "row", "rows")} now, {Counted.Number(was)} before")] : []);
    }
}
