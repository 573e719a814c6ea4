using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;

namespace DqCheck.History;

/// <summary>
/// The changes since a previous run: each finding of this check is new or still open, and each other finding of that run is fixed or no
/// longer checkable.
/// </summary>
internal sealed class FindingChanges
{
    private readonly PreviousRun _previous;

    private FindingChanges(
        PreviousRun previousRun,
        IReadOnlyDictionary<string, (int New, int StillOpen)> byRule,
        int stillOpen,
        IReadOnlyList<MissingFinding> missing
    )
    {
        _previous = previousRun;
        ByRule = byRule;
        New = byRule.Values.Sum(r => r.New);
        StillOpen = stillOpen;
        Missing = missing;
    }

    /// <summary>The name of the <c>findings.csv</c> of the previous run.</summary>
    public string Since => _previous.File;

    public int New { get; }

    public int StillOpen { get; }

    /// <summary>Findings of the previous run that this check does not have: the fixed first, in the order of the file.</summary>
    public IReadOnlyList<MissingFinding> Missing { get; }

    public int Fixed => Missing.Count(g => g.IsFixed);

    public int NotCheckable => Missing.Count(g => !g.IsFixed);

    /// <summary>New and still open findings of each rule, by its id.</summary>
    public IReadOnlyDictionary<string, (int New, int StillOpen)> ByRule { get; }

    public static FindingChanges Compare(PreviousRun previousRun, JourneySet journeys, CheckerResult checks)
    {
        SortedDictionary<string, (int New, int StillOpen)> byRule = new(StringComparer.Ordinal);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (var row in FindingRow.Create(checks.Findings, journeys.Population))
        {
            var isOpen = previousRun.Find(row.Fingerprint) is not null;
            var (fresh, still) = byRule.GetValueOrDefault(row.Rule.Id);
            byRule[row.Rule.Id] = isOpen ? (fresh, still + 1) : (fresh + 1, still);
            if (isOpen)
                open.Add(row.Fingerprint);
        }

        var scope = new RecheckScope(previousRun, journeys, checks);
        return new(
            previousRun,
            byRule.AsReadOnly(),
            open.Count,
            [
                .. previousRun
                    .Findings.Where(f => !open.Contains(f.Fingerprint))
                    .Select(f => new MissingFinding(f, scope.GetNotCheckableReason(f)))
                    .OrderBy(g => !g.IsFixed),
            ]
        );
    }

    public bool IsStillOpen(string fingerprint) => _previous.Find(fingerprint) is not null;

    /// <summary>The as-of date of the first run with a finding: from the previous file, otherwise of this check.</summary>
    public DateOnly? GetFirstSeen(string fingerprint, DateOnly? asOf) =>
        _previous.Find(fingerprint) is { } earlier ? earlier.FirstSeen : asOf;
}
