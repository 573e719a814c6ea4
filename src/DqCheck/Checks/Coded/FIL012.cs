using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Rows that are longer than the header by blank cells only.</summary>
internal sealed class FIL012 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.LongRows > 0 ? [CreateFileFinding(rule, file, Plural.Format(extract.LongRows, "row is", "rows are"))] : []
        );
}
