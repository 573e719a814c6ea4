using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Checks.Coded;

/// <summary>A column that is not in the data set.</summary>
internal sealed class FIL007 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Header!.Unknown.Select(c =>
                    CreateFileFinding(rule, file, InvisibleCharacters.Describe(c.Name) ?? "", c.Name, lines: [extract.Header.Line])
                )
        );
}
