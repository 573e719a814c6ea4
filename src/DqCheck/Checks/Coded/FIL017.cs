using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates of a column have a time of midnight behind them.</summary>
internal sealed class FIL017 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachFile(
            population,
            (extract, file) =>
                extract
                    .Midnights.OrderBy(c => c.Key)
                    .Select(c => About(rule, file, Counted.Of(c.Value, "date", "dates"), population.DataSet.Slots[c.Key].Name))
        );
}
