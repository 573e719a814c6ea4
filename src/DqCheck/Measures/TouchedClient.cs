using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Measures;

/// <summary>A client with many findings to correct: opening one record corrects several.</summary>
/// <param name="Agency">The code of the agency.</param>
/// <param name="Client">The client's id.</param>
/// <param name="Findings">Findings of severity Error or worse that are not accepted.</param>
internal sealed record TouchedClient(string Agency, string Client, int Findings)
{
    /// <summary>The most clients listed.</summary>
    private const int MaxListed = 5;

    /// <summary>The clients with most findings, and at least two.</summary>
    /// <param name="population">The records.</param>
    /// <param name="checks">The outcome of the rules.</param>
    /// <param name="accepted">Findings that will not be fixed.</param>
    public static IReadOnlyList<TouchedClient> Find(Population population, CheckerResult checks, IReadOnlySet<int>? accepted)
    {
        var text = new FindingText(population);
        Dictionary<(int Agency, int Client), int> counts = [];
        foreach (var finding in checks.Findings)
        {
            if (
                !finding.Rule.Severity.IsAtLeast(Severity.Error)
                || finding.Previous is not null
                || accepted?.Contains(finding.Position) == true
            )
                continue;
            var (agency, client, _, _) = text.GetKeyIds(finding);
            if (client != 0)
                counts[(agency, client)] = counts.GetValueOrDefault((agency, client)) + 1;
        }

        return
        [
            .. counts
                .Where(c => c.Value > 1)
                .Select(c => new TouchedClient(
                    population.Values[population.AgencySlot].GetText(c.Key.Agency),
                    population.Values[population.ClientIdSlot].GetText(c.Key.Client),
                    c.Value
                ))
                .OrderByDescending(c => c.Findings)
                .ThenBy(c => c.Agency, StringComparer.Ordinal)
                .ThenBy(c => c.Client, StringComparer.Ordinal)
                .Take(MaxListed),
        ];
    }
}
