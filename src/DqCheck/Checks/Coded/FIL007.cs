using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Checks.Coded;

/// <summary>A column that is not in the data set. A partial data set has columns that the rules do not know: see <see cref="FIL043"/>.</summary>
internal sealed class FIL007 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                (population.DataSet.IsPartial ? [] : extract.Header!.Unknown).Select(c =>
                    CreateFileFinding(rule, file, InvisibleCharacters.Describe(c.Name) ?? "", c.Name, lines: [extract.Header!.Line])
                )
        );
}
