using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Far fewer rows than in the previous extract.</summary>
internal sealed class FIL022 : CodedComparisonRule
{
    public override RuleResult Run(Rule rule, PreviousExtract previous)
    {
        var was = previous.Previous.Extracts.Sum(e => (long)e.Rows);
        var isNow = previous.Current.Extracts.Sum(e => (long)e.Rows);
        var isFar = isNow * 100 < was * previous.Current.DataSet.GetSetting(SettingNames.FewerRowsPercent);
        return new(
            1,
            isFar
                ?
                [
                    CodedRule.CreateFileFinding(
                        rule,
                        0,
                        $"{Plural.Format(isNow, "row", "rows")} now, {Plural.FormatNumber(was)} in the earlier extract"
                    ),
                ]
                : []
        );
    }
}
