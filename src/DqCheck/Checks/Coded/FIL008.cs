using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column of the data set that the header does not have.</summary>
internal sealed class FIL008 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract
                    .Header!.Missing.Where(c => !IsNeeded(population.DataSet, c) && IsCertain(population.DataSet, c))
                    .Select(c => CreateFileFinding(rule, file, c.Title, c.Name, lines: [extract.Header.Line]))
        );

    /// <summary>Whether the data set surely has the column: of a partial one, only columns with a source.</summary>
    private static bool IsCertain(DataSet dataSet, Column column) => !dataSet.IsPartial || column.Confidence == Confidence.Sourced;

    /// <summary>Whether records are rejected or wrong without the column.</summary>
    public static bool IsNeeded(DataSet dataSet, Column column) =>
        dataSet.FindRule($"{column.Name}-{CheckNames.Required}")?.Severity.IsAtLeast(Severity.Error) == true;
}
