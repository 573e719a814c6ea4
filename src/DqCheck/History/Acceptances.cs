using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.History;

/// <summary>Acceptances of an <c>accepted.csv</c> and of workbooks, matched with the findings of a check.</summary>
/// <param name="File">Name of that file, without folder; null where all were typed into workbooks.</param>
/// <param name="Lines">One for each acceptance, in the order of the file.</param>
internal sealed record Acceptances(string? File, IReadOnlyList<AcceptedFinding> Lines)
{
    private readonly Dictionary<int, AcceptedFinding> _byPosition = Lines
        .SelectMany(l => l.ActivePositions.Select(p => (Position: p, Line: l)))
        .ToDictionary(p => p.Position, p => p.Line);

    private readonly Dictionary<string, AcceptedFinding> _byFingerprint = Lines
        .Where(l => l.Row is not null && l.State == AcceptedState.Active)
        .ToDictionary(l => l.Acceptance.Fingerprint, StringComparer.Ordinal);

    /// <summary>The positions of the findings that are excluded from <em>Fix first</em>: accepted, and not expired.</summary>
    public IReadOnlySet<int> ActivePositions { get; } = Lines.SelectMany(l => l.ActivePositions).ToHashSet();

    /// <summary>Where the acceptances come from, for people.</summary>
    public string Source => File ?? "the workbook";

    /// <summary>How many findings there are beyond the numbers for which acceptances of rules hold.</summary>
    public int More => Lines.Sum(l => l.More);

    /// <param name="path">Path of the file; null where there is none.</param>
    /// <param name="acceptances">Its lines and what was typed into workbooks; one for each finding or rule.</param>
    /// <param name="isTyped">Whether an acceptance was typed and is not in the file.</param>
    /// <param name="isKnown">Whether a finding was in the earlier run.</param>
    /// <param name="population">The records.</param>
    /// <param name="checks">The outcome of the rules.</param>
    /// <param name="asOf">The as-of date.</param>
    public static Acceptances Match(
        string? path,
        IReadOnlyList<Acceptance> acceptances,
        Predicate<Acceptance> isTyped,
        Predicate<string> isKnown,
        Population population,
        CheckerResult checks,
        DateOnly? asOf
    )
    {
        var fingerprints = acceptances.Where(a => !a.IsForRule).ToDictionary(a => a.Fingerprint, StringComparer.Ordinal);
        var ofRules = acceptances
            .Where(a => a.IsForRule)
            .ToDictionary(a => a.Rule, _ => new List<(int Position, bool IsKnown)>(), StringComparer.Ordinal);
        Dictionary<string, FindingRow> rows = new(StringComparer.Ordinal);
        foreach (var row in FindingRow.Create(checks.Findings, population))
        {
            var own = fingerprints.GetValueOrDefault(row.Fingerprint);
            if (own is not null)
                rows.Add(row.Fingerprint, row);
            if (own is null || own.Until < asOf)
                ofRules.GetValueOrDefault(row.Rule.Id)?.Add((row.Finding.Position, isKnown(row.Fingerprint)));
        }

        var rules = checks.Rules.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
        return new(path is null ? null : Path.GetFileName(path), [.. acceptances.Select(Create)]);

        AcceptedFinding Create(Acceptance acceptance)
        {
            var line = new AcceptedFinding(
                acceptance,
                rows.GetValueOrDefault(acceptance.Fingerprint),
                asOf,
                rules.GetValueOrDefault(acceptance.Rule)
            )
            {
                IsTyped = isTyped(acceptance),
            };
            if (!acceptance.IsForRule)
                return line;
            var found = ofRules[acceptance.Rule];
            // Those of the earlier run stay accepted; what is new is what people should see.
            var accepted = found.OrderByDescending(f => f.IsKnown).Take(acceptance.UpTo ?? 0).Select(f => f.Position).Order();
            return line with { FindingsOfRule = found.Count, PositionsOfRule = acceptance.Until < asOf ? [] : [.. accepted] };
        }
    }

    /// <summary>How many of the missing clients and open episodes are accepted: somebody has said why.</summary>
    public MissingCounts CountMissing(Population population, CheckerResult checks)
    {
        return new(Count(nameof(CLI008)), Count(nameof(EPI039)));

        KeyedCount Count(string rule) =>
            Lines.Any(l => l.State == AcceptedState.Active && l.KnownRule?.Id == rule)
                ? KeyedCount.Of(
                    checks
                        .Findings.Where(f => f.Rule.Id == rule && ActivePositions.Contains(f.Position))
                        .Select(f => f.GetClientKey(population))
                )
                : default;
    }

    public int Count(AcceptedState state) => Lines.Count(l => l.State == state);

    /// <summary>By which line a finding is accepted; null where it is not accepted now.</summary>
    public AcceptedFinding? Find(FindingRow row) => _byPosition.GetValueOrDefault(row.Finding.Position);

    /// <summary>The line that accepts just the finding with a fingerprint now; null where there is none.</summary>
    public AcceptedFinding? FindFingerprint(string fingerprint) => _byFingerprint.GetValueOrDefault(fingerprint);

    /// <summary>The line that accepts findings of a rule now; null where there is none.</summary>
    public AcceptedFinding? FindRule(string rule) =>
        Lines.FirstOrDefault(l => l.Acceptance.IsForRule && l.Acceptance.Rule == rule && l.State == AcceptedState.Active);

    /// <summary>How many findings of a rule are accepted one by one now.</summary>
    public int CountSingle(string rule) => Lines.Count(l => l.Row?.Rule.Id == rule && l.State == AcceptedState.Active);
}
