using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates in a column are followed by a time of midnight.</summary>
internal sealed class FIL017 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract
                    .MidnightCells.OrderBy(c => c.Key)
                    .Select(c =>
                        CreateFileFinding(
                            rule,
                            file,
                            Plural.Format(c.Value, "date in this column includes", "dates in this column include"),
                            population.DataSet.Slots[c.Key].Name
                        )
                    )
        );
}
