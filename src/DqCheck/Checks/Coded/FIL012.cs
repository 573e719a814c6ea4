using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Rows that are longer than the header by blank cells only.</summary>
internal sealed class FIL012 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachFile(
            population,
            (extract, file) => extract.LongRows > 0 ? [About(rule, file, Counted.Of(extract.LongRows, "row is", "rows are"))] : []
        );
}
