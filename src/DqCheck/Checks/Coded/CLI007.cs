using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A client with several episodes open on the as-of date.</summary>
internal sealed class CLI007 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates)
    {
        if (dates.AsOf is not { DayNumber: var today })
            return new(0, []);
        var open = new int[population.Clients.Count];
        foreach (var episode in OpenEpisodes.FindOpen(population, today))
            open[population.Episodes.GetParent(episode)]++;
        return new(
            open.Length,
            [
                .. Enumerable
                    .Range(0, open.Length)
                    .Where(client => open[client] > 1)
                    .Select(client =>
                        CreateRecordFinding(population, rule, RecordKind.Client, client, detail: Plural.FormatNumber(open[client]))
                    ),
            ]
        );
    }
}
