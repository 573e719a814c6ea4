using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.History;

/// <summary>The lines of an <c>accepted.csv</c>, matched with the findings of a check.</summary>
/// <param name="File">Name of that file, without folder.</param>
/// <param name="Lines">One for each line, in its order.</param>
internal sealed record Acceptances(string File, IReadOnlyList<AcceptedFinding> Lines)
{
    /// <summary>The positions of the findings that are excluded from <em>Fix first</em>: accepted, and not expired.</summary>
    public IReadOnlySet<int> ActivePositions { get; } =
        Lines.Where(l => l.State == AcceptedState.Active).Select(l => l.Row!.Finding.Position).ToHashSet();

    public static Acceptances Match(
        string path,
        IReadOnlyList<Acceptance> acceptances,
        Population population,
        CheckerResult checks,
        DateOnly? asOf
    )
    {
        var fingerprints = acceptances.Select(a => a.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var rows = FindingRow
            .Create(checks.Findings, population)
            .Where(r => fingerprints.Contains(r.Fingerprint))
            .ToDictionary(r => r.Fingerprint, StringComparer.Ordinal);
        var rules = checks.Rules.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
        return new(
            Path.GetFileName(path),
            [
                .. acceptances.Select(a => new AcceptedFinding(
                    a,
                    rows.GetValueOrDefault(a.Fingerprint),
                    asOf,
                    rules.GetValueOrDefault(a.Rule)
                )),
            ]
        );
    }

    /// <summary>How many of the missing clients and open episodes are accepted: somebody has said why.</summary>
    public MissingCounts CountMissing(Population population)
    {
        return new(Count(nameof(CLI008)), Count(nameof(EPI039)));

        KeyedCount Count(string rule) =>
            KeyedCount.Of(
                Lines
                    .Where(l => l.State == AcceptedState.Active && l.Row!.Rule.Id == rule)
                    .Select(l => l.Row!.Finding.GetClientKey(population))
            );
    }

    public int Count(AcceptedState state) => Lines.Count(l => l.State == state);

    /// <summary>Who accepted a finding that is still accepted; null where nobody did.</summary>
    public Acceptance? Find(FindingRow row) =>
        ActivePositions.Contains(row.Finding.Position)
            ? Lines.First(l => l.Row?.Finding.Position == row.Finding.Position).Acceptance
            : null;
}
