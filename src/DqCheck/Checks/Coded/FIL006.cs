using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Columns without a name.</summary>
internal sealed class FIL006 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachFile(
            population,
            (extract, file) =>
                extract.Header!.Blank is { Count: > 0 } blank
                    ?
                    [
                        About(
                            rule,
                            file,
                            (blank.Count == 1 ? "Column " : "Columns ") + string.Join(", ", blank.Select(Counted.Number)),
                            lines: [extract.Header.Line]
                        ),
                    ]
                    : []
        );
}
