using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>AGNCY holds more codes than there can be agencies, so it holds another column.</summary>
internal sealed class FIL040 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var detail = $"{Plural.FormatNumber(population.AgencyCount)} different codes";
        return ForEachExtract(
            population,
            (_, file) =>
                !population.HasAgencies && population.Extracts.Index().First(e => e.Item.Error is null).Index == file
                    ? [CreateFileFinding(rule, file, detail)]
                    : []
        );
    }
}
