using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column name occurs more than once.</summary>
internal sealed class FIL005 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Header!.Repeated.Select(c =>
                    CreateFileFinding(rule, file, Plural.FormatNumber(c.Place), c.Name, Plural.FormatNumber(c.Place), [extract.Header.Line])
                )
        );
}
