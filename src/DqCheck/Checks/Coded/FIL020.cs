using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The data end long before the as-of date.</summary>
internal sealed class FIL020 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var months = population.DataSet.Setting(SettingNames.StaleMonths);
        var isStale = dates is { AsOf: { } asOf, LastDay: { } last } && Window.AddMonths(last.DayNumber, months) < asOf.DayNumber;
        return EachFile(
            population,
            (_, file) =>
                isStale && population.Extracts[file].AcceptedRows > 0
                    ?
                    [
                        About(
                            rule,
                            file,
                            $"The last event is of {RunDates.Long(dates.LastDay!.Value)}, more than {months} months before the as-of date, {RunDates.Long(dates.AsOf!.Value)}."
                        ),
                    ]
                    : []
        );
    }
}
