using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The period in the file name is not valid, or is far from the last day of the data.</summary>
internal sealed class FIL015 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var within = population.DataSet.GetSetting(SettingNames.NameWithinDays);
        return ForEachExtract(
            population,
            (extract, file) => Wrong(extract.Name) is { } words ? [CreateFileFinding(rule, file, words)] : []
        );

        string? Wrong(ExtractName name)
        {
            if (name.InvalidDate is { } digits)
                return $"{digits} in the file name is not a valid date.";
            if (name.To is not { } end)
                return null;
            if (dates.LastDay is { } last && Math.Abs(end.DayNumber - last.DayNumber) > within)
                return $"The file name ends on {RunDates.Format(end)}, but the data end on {RunDates.Format(last)}.";
            return name.From is { } from && from > end
                ? $"The file name starts on {RunDates.Format(from)}, after its end date of {RunDates.Format(end)}."
                : null;
        }
    }
}
