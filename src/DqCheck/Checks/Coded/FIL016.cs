using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates of one extract stand in several forms.</summary>
internal sealed class FIL016 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.DateFormats.Count(n => n > 0) > 1
                    ?
                    [
                        CreateFileFinding(
                            rule,
                            file,
                            string.Join(
                                ", ",
                                extract
                                    .DateFormats.Select((n, form) => (n, Form: DateParser.FormatNames[form]))
                                    .Where(f => f.n > 0)
                                    .Select(f => $"{f.Form} in {Plural.Format(f.n, "cell", "cells")}")
                            )
                        ),
                    ]
                    : []
        );
}
