using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Coded;

/// <summary>A client whose rows say both that consent was given and that it was refused.</summary>
internal sealed class CLI011 : CodedRule
{
    public override RuleResult Run(Rule rule, Population population, RunDates dates) =>
        new(
            population.Clients.Count,
            [
                .. Enumerable
                    .Range(0, population.WithoutConsent.Count == 0 ? 0 : population.Clients.Count)
                    .Select(client => (Client: client, Keys: population.GetKeys(RecordKind.Client, client)))
                    .Where(c => population.WithoutConsent.ContainsKey((c.Keys.Agency, c.Keys.Client)))
                    .Select(c =>
                        CreateRecordFinding(
                            population,
                            rule,
                            RecordKind.Client,
                            c.Client,
                            population.ConsentSlot,
                            DescribeLine(population, population.WithoutConsent[(c.Keys.Agency, c.Keys.Client)])
                        )
                    ),
            ]
        );

    private static string DescribeLine(Population population, (int File, int Line) first) =>
        population.Extracts.Count == 1
            ? Plural.FormatNumber(first.Line)
            : $"{Plural.FormatNumber(first.Line)} of {population.Extracts[first.File].File}";
}
