using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Columns without a name.</summary>
internal sealed class FIL006 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Header!.Blank is { Count: > 0 } blank
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            (blank.Count == 1 ? "column " : "columns ") + string.Join(", ", blank.Select(Plural.FormatNumber)),
                            lines: [extract.Header.Line]
                        ),
                    ]
                    : []
        );
}
