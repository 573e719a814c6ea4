using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>How many clients were under 18 at a referral, at agencies not known to take adults only.</summary>
internal sealed class FIL019 : CodedRule
{
    public override Outcome Run(Rule rule, Population population, RunDates dates)
    {
        var isAdultOnly = YoungPeople.AdultOnly(population);
        var clients = YoungPeople
            .Episodes(population)
            .Where(e => !isAdultOnly(e))
            .Select(e => (population.FileOf(RecordKind.Episode, e), population.Episodes.Parent(e)))
            .Distinct()
            .CountBy(e => e.Item1)
            .ToDictionary();
        return EachFile(
            population,
            (_, file) =>
                clients.GetValueOrDefault(file) is var n and > 0 ? [About(rule, file, Counted.Of(n, "client was", "clients were"))] : []
        );
    }
}
