using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column name stands more than once.</summary>
internal sealed class FIL005 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates) =>
        EachFile(
            population,
            (extract, file) =>
                extract.Header!.Repeated.Select(c =>
                    About(rule, file, Counted.Number(c.Place), c.Name, Counted.Number(c.Place), [extract.Header.Line])
                )
        );
}
