using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A byte order mark that is not at the beginning of the file.</summary>
internal sealed class FIL029 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Faults.ByteOrderMarkLines is { Count: > 0 } lines
                    ? [CreateFileFinding(rule, file, Plural.FormatLines(lines), lines: lines)]
                    : []
        );
}
