using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that stands in the header but holds nothing on any row, and without which records are rejected or wrong.</summary>
internal sealed class FIL023 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                FIL010
                    .FindUnsupplied(population.DataSet, extract)
                    .Where(c => FIL008.IsNeeded(population.DataSet, c) && IsMissed(population, c, file))
                    .Select(c => CreateFileFinding(rule, file, c.Title, c.Name))
        );

    /// <summary>Where nobody consented there is no record that lacks it.</summary>
    private static bool IsMissed(Population population, Column column, int file) =>
        population[column.Kind].Count > 0 || population.RejectedRows.Any(r => r.File == file);
}
