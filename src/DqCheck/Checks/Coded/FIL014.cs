using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>One extract holds rows of several agencies.</summary>
internal sealed class FIL014 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        ForEachExtract(
            population,
            (extract, file) =>
                population.GetAgencies(extract).Count > 1
                    ? [CreateFileFinding(rule, file, $"{extract.Agencies.Count} agencies: {string.Join(", ", extract.Agencies)}")]
                    : []
        );
}
