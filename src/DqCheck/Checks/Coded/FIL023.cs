using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that is in the header but is blank on every row, and without which records are rejected or wrong.</summary>
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

    /// <summary>Whether some record needs the column; where no client consented, none does.</summary>
    private static bool IsMissed(Population population, Column column, int file) =>
        population[column.Kind].Count > 0 || population.RejectedRows.Any(r => r.File == file);
}
