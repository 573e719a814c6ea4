using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A column that the header does not have, without which records are rejected or wrong.</summary>
internal sealed class FIL009 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract
                    .Header!.Missing.Where(c => FIL008.IsNeeded(population.DataSet, c))
                    .Select(c => CreateFileFinding(rule, file, c.Title, c.Name, lines: [extract.Header.Line]))
        );
}
