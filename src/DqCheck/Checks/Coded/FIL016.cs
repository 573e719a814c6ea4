using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>Dates of one extract stand in several forms.</summary>
internal sealed class FIL016 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachFile(
            population,
            (extract, file) =>
                extract.DateForms.Count(n => n > 0) > 1
                    ?
                    [
                        About(
                            rule,
                            file,
                            string.Join(
                                ", ",
                                extract
                                    .DateForms.Select((n, form) => (n, Form: CellDate.Forms[form]))
                                    .Where(f => f.n > 0)
                                    .Select(f => $"{f.Form} in {Counted.Of(f.n, "cell", "cells")}")
                            )
                        ),
                    ]
                    : []
        );
}
