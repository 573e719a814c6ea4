using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that stands in the header but holds nothing on any row, and without which records are rejected or wrong.</summary>
internal sealed class FIL023 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) => EachFile(population, (extract, file) =>
        FIL010.NotSupplied(population.DataSet, extract).Where(c => FIL008.IsNeeded(population.DataSet, c)).Select(c => About(rule, file, c.Title, c.Name)));
}
