using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>The file name has another agency code than the rows.</summary>
internal sealed class FIL013 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                extract.Name.Agency is { } agency && population.GetAgencies(extract).Any(a => a != agency)
                    ? [CreateFileFinding(rule, file, $"{agency} in the file name, {string.Join(", ", extract.Agencies)} in the rows")]
                    : []
        );
}
