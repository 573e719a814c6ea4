using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The data end long before the as-of date.</summary>
internal sealed class FIL020 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var months = population.DataSet.GetSetting(SettingNames.StaleMonths);
        var isStale = dates is { AsOf: { } asOf, LastDay: { } last } && Window.AddMonths(last.DayNumber, months) < asOf.DayNumber;
        return ForEachExtract(
            population,
            (_, file) =>
                isStale && population.Extracts[file].AcceptedRows > 0
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            $"The last event was on {RunDates.Format(dates.LastDay!.Value)}, "
                                + $"more than {months} months before the as-of date of {RunDates.Format(dates.AsOf!.Value)}."
                        ),
                    ]
                    : []
        );
    }
}
