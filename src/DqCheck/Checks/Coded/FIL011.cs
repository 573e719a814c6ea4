using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that is expected on every record but is blank on every row.</summary>
internal sealed class FIL011 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                FIL010
                    .FindUnsupplied(population.DataSet, extract)
                    .Where(c => FIL010.IsExpected(population.DataSet, c) && !FIL008.IsNeeded(population.DataSet, c))
                    .Select(c => CreateFileFinding(rule, file, c.Title, c.Name))
        );
}
