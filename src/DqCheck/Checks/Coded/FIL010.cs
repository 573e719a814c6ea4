using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that is in the header but is blank on every row.</summary>
internal sealed class FIL010 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                FindUnsupplied(population.DataSet, extract)
                    .Where(c => !IsExpected(population.DataSet, c))
                    .Select(c => CreateFileFinding(rule, file, c.Title, c.Name))
        );

    /// <summary>
    /// Columns that are blank on all rows. Where no row could be read, or the rest of the file is lost, nobody knows. Dates that can only be
    /// month first were not read.
    /// </summary>
    public static IEnumerable<Column> FindUnsupplied(DataSet dataSet, Extract extract) =>
        extract.ReadRows == 0 || extract.UnclosedQuote is not null
            ? []
            : dataSet
                .Columns.Select(c => dataSet.Find(c.Name)!)
                .Where(c =>
                    !c.IsKnownByPrefix && !extract.Supplied[c.Slot] && extract.Header!.Has(c) && !extract.MonthFirst.Contains(c.Slot)
                );

    public static bool IsExpected(DataSet dataSet, Column column) => dataSet.FindRule($"{column.Name}-required") is not null;
}
