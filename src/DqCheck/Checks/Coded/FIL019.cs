using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>How many clients were under 18 at a referral, at agencies not known to take adults only.</summary>
internal sealed class FIL019 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        var isAdultOnly = YoungPeople.CreateAdultOnlyTest(population);
        var clients = YoungPeople
            .FindEpisodes(population)
            .Where(e => !isAdultOnly(e))
            .Select(e => (population.GetFile(RecordKind.Episode, e), population.Episodes.GetParent(e)))
            .Distinct()
            .CountBy(e => e.Item1)
            .ToDictionary();
        return ForEachExtract(
            population,
            (_, file) =>
                clients.TryGetValue(file, out var count)
                    ? [CreateFileFinding(rule, file, Plural.Format(count, "client was", "clients were"))]
                    : []
        );
    }
}
