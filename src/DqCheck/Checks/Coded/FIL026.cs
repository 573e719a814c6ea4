using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Columns whose dates can only be month first, and are therefore not read.</summary>
internal sealed class FIL026 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.MonthFirst.Count == 0
                    ? []
                    :
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            string.Join(
                                ", ",
                                extract.Header!.Slots.Where(extract.MonthFirst.Contains).Select(s => population.DataSet.Slots[s].Name)
                            )
                        ),
                    ]
        );
}
