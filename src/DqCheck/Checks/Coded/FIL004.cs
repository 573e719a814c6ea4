using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A quote that is never closed.</summary>
internal sealed class FIL004 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.UnclosedQuote is { } quote
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            quote.Cell > 0 ? $"{quote.Line}, cell {quote.Cell} of its row" : $"{quote.Line} or soon after",
                            lines: [quote.Line]
                        ),
                    ]
                    : []
        );
}
