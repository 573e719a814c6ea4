using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The file name and the header contradict each other about the data set.</summary>
internal sealed class FIL042 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.NameContradiction is { } contradiction
                    ? [CreateFileFinding(rule, file, contradiction, lines: [extract.Header!.Line])]
                    : []
        );
}
