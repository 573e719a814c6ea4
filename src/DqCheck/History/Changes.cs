using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;

namespace DqCheck.History;

/// <summary>
/// What changed since an earlier run: every finding of this one is new or still open, every other of that one fixed or no longer checkable.
/// </summary>
internal sealed class Changes
{
    private readonly EarlierRun _earlier;

    private Changes(EarlierRun earlier) => _earlier = earlier;

    /// <summary>The earlier run: name of its <c>findings.csv</c>.</summary>
    public string Since => _earlier.File;

    public int New { get; private set; }

    public int StillOpen { get; private set; }

    /// <summary>Findings of the earlier run that this one does not have: the fixed first, in the order of its file.</summary>
    public IReadOnlyList<GoneFinding> Gone { get; private set; } = [];

    public int Fixed => Gone.Count(g => g.IsFixed);

    public int NotCheckable => Gone.Count(g => !g.IsFixed);

    /// <summary>New and still open findings of each rule, by its id.</summary>
    public SortedDictionary<string, (int New, int StillOpen)> ByRule { get; } = new(StringComparer.Ordinal);

    public static Changes Of(EarlierRun earlier, JourneySet journeys, CheckResult checks)
    {
        var changes = new Changes(earlier);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (var row in FindingRow.Of(checks.Findings, journeys.Population))
        {
            var isOpen = changes.IsStillOpen(row.Fingerprint);
            var (fresh, still) = changes.ByRule.GetValueOrDefault(row.Rule.Id);
            changes.ByRule[row.Rule.Id] = isOpen ? (fresh, still + 1) : (fresh + 1, still);
            if (isOpen)
                open.Add(row.Fingerprint);
        }

        (changes.New, changes.StillOpen) = (changes.ByRule.Values.Sum(r => r.New), open.Count);
        var reach = new Reach(earlier, journeys, checks);
        changes.Gone =
        [
            .. earlier
                .Findings.Where(f => !open.Contains(f.Fingerprint))
                .Select(f => new GoneFinding(f, reach.WhyNotCheckable(f)))
                .OrderBy(g => !g.IsFixed),
        ];
        return changes;
    }

    public bool IsStillOpen(string fingerprint) => _earlier.Find(fingerprint) is not null;

    /// <summary>As-of date of the first run that held a finding of this run: of the earlier file, else of this run.</summary>
    public DateOnly? FirstSeen(string fingerprint, DateOnly? asOf) => _earlier.Find(fingerprint) is { } earlier ? earlier.FirstSeen : asOf;
}

/// <summary>A finding that an earlier run had and this one has not.</summary>
/// <param name="Finding">As it stood.</param>
/// <param name="WhyNotCheckable">Why nothing is known of it any more, in words; null where it was looked for and is fixed.</param>
internal sealed record GoneFinding(EarlierFinding Finding, string? WhyNotCheckable)
{
    public bool IsFixed => WhyNotCheckable is null;
}
