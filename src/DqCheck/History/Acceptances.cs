using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.History;

/// <summary>What the lines of an <c>accepted.csv</c> mean for a run.</summary>
/// <param name="File">Name of that file, without folder.</param>
/// <param name="Lines">One for each line, in its order.</param>
internal sealed record Acceptances(string File, IReadOnlyList<AcceptedFinding> Lines)
{
    /// <summary>Places of the findings that leave <em>Fix first</em>: accepted, and not expired.</summary>
    public IReadOnlySet<int> Standing { get; } =
        Lines.Where(l => l.State == AcceptedState.Standing).Select(l => l.Row!.Finding.Place).ToHashSet();

    public static Acceptances Of(
        string path,
        IReadOnlyList<Acceptance> acceptances,
        Population population,
        CheckResult checks,
        DateOnly? asOf
    )
    {
        var wanted = acceptances.Select(a => a.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var rows = FindingRow
            .Of(checks.Findings, population)
            .Where(r => wanted.Contains(r.Fingerprint))
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

    public int Count(AcceptedState state) => Lines.Count(l => l.State == state);

    /// <summary>Who accepted a finding that is still accepted; null where nobody did.</summary>
    public Acceptance? Find(FindingRow row) =>
        Standing.Contains(row.Finding.Place) ? Lines.First(l => l.Row?.Finding.Place == row.Finding.Place).Acceptance : null;
}

/// <summary>An accepted finding and what became of it.</summary>
/// <param name="Acceptance">The line.</param>
/// <param name="Row">The finding in this run; null where it does not occur.</param>
/// <param name="AsOf">As-of date of the run; without one nothing expires.</param>
/// <param name="NamedRule">What the rule that the line names did; null where it names none that there is.</param>
internal sealed record AcceptedFinding(Acceptance Acceptance, FindingRow? Row, DateOnly? AsOf, RuleTally? NamedRule)
{
    public AcceptedState State =>
        Row is null ? AcceptedState.NotFound
        : Acceptance.Until < AsOf ? AcceptedState.Expired
        : AcceptedState.Standing;

    /// <summary>The rule; null where the finding does not occur and the line names no rule that there is.</summary>
    public Rule? KnownRule => Row?.Rule ?? NamedRule?.Rule;

    /// <summary>The state in words.</summary>
    public string Words =>
        State switch
        {
            AcceptedState.Standing => "accepted",
            AcceptedState.Expired => "expired: back in Fix first",
            _ => NamedRule?.NotChecked is not { } reason
                ? "no longer occurs: the line can be deleted, unless it is about another extract"
                : $"not in this run: the rule was not checked: {reason}",
        };
}

/// <summary>What became of an accepted finding.</summary>
internal enum AcceptedState
{
    Standing,
    Expired,
    NotFound,
}
