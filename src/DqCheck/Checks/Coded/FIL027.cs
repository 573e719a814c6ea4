using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A line such as <c>sep=,</c> that is meant for a spreadsheet.</summary>
internal sealed class FIL027 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Faults.SeparatorLines is { Count: > 0 } lines
                    ? [CreateFileFinding(rule, file, Plural.FormatLines(lines), lines: lines)]
                    : []
        );
}
