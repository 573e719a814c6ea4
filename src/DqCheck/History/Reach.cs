using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.History;

/// <summary>
/// Whether this run looked again at what an earlier run found fault with: only then is a finding that is gone a fixed one.
/// </summary>
internal sealed class Reach
{
    /// <summary>The rule that compares clients of different agencies: it needs the extracts of all of them.</summary>
    private const string ComparesAgencies = "CLI005";

    private readonly Population _population;
    private readonly Dictionary<string, RuleTally> _rules;
    private readonly PresentRecords _present;
    private readonly Dictionary<string, string> _silent;
    private readonly string _ifRead;
    private readonly bool _lacksAgency;
    private readonly TimeReach _time;

    public Reach(EarlierRun earlier, JourneySet journeys, CheckResult checks)
    {
        var population = _population = journeys.Population;
        _time = new(journeys, checks.Findings);
        _rules = checks.Rules.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
        _present = new PresentRecords(population);
        _lacksAgency = earlier.Findings.Select(f => f.Agency).Distinct().Any(a => a.Length > 0 && !_present.HasAgency(a));
        var text = new FindingText(population);
        _silent = new(StringComparer.Ordinal);
        foreach (var finding in checks.Yielded)
            _silent[Key(finding, text)] = "another finding on the same record comes first; the rule speaks again once that is put right";
        foreach (var finding in checks.Silent)
            _silent[Key(finding, text)] = $"{text.Field(finding)} is no longer supplied";
        _ifRead =
            population.Extracts.Any(e => e.Error is not null || e.OpenQuote is not null)
            || population.Refused.Any(r => r.Client == 0 && r.Slot < 0)
                ? ", as far as it could be read"
                : "";
    }

    /// <summary>Why nothing is known of a finding that is gone, in words; null where its rule looked at its record again.</summary>
    public string? WhyNotCheckable(EarlierFinding finding)
    {
        var unread = _population.Extracts.Count(e => e.Error is not null);
        if (unread == _population.Extracts.Count)
            return "no extract could be read";
        if (!_rules.TryGetValue(finding.Rule, out var tally))
            return $"the rule is unknown to {_population.DataSet.Id} {_population.DataSet.Version}";
        if (tally.NotChecked is { } reason)
            return $"the rule was not checked: {reason}";
        if (finding.Record == Words.Of(RecordKind.File))
            return unread > 0 ? "not every extract could be read" : null;
        if (finding.Agency.Length > 0 && !_present.HasAgency(finding.Agency))
            return $"its agency is in no extract of this run{_ifRead}";
        if (finding.Rule == ComparesAgencies && _lacksAgency)
            return "not every agency of the earlier run is in this one";
        return WhyNotThere(finding, tally.Rule)
            ?? WhyNotSupplied(finding, tally.Rule)
            ?? WhyNotInTime(finding, tally.Rule)
            ?? _silent.GetValueOrDefault(
                Key(finding.Rule, finding.Agency, finding.Client, finding.Episode, finding.RecordId, finding.Field)
            );
    }

    private string? WhyNotThere(EarlierFinding finding, Rule rule)
    {
        var row = _present.Look(finding.Agency, finding.Client, finding.Episode);
        var aboutConsent = rule.Class == FindingClass.Load && rule.Field is AGNCY or CLIENTID or CONSENT;
        if (row.Loaded)
            return finding.RecordId.Length == 0 || _present.HasRecord(finding) ? null
                : row.Refused ? "the record is not on rows that will be loaded; other rows of its episode are rejected"
                : $"the record is no longer in the extract{_ifRead}";

        // Rules about rows look at rejected rows too, and three of them at rows without consent.
        var client = _present.Look(finding.Agency, finding.Client, "");
        if (row.Refused && rule.Severity == Severity.Reject && (aboutConsent || !row.ConsentUnclear))
            return null;
        if (row.Refused)
            return "its rows are rejected, so nothing else on them was checked";
        if (client.WithoutConsent)
            return aboutConsent ? null : "the client has not consented, so nothing else was checked";
        return client.Loaded || client.Refused
            ? $"the episode is no longer in the extract{_ifRead}"
            : $"the client is no longer in the extract{_ifRead}";
    }

    private string? WhyNotInTime(EarlierFinding finding, Rule rule) =>
        rule.Check == CheckNames.Journey
        && Reasons.Read(rule.Argument) is { } reason
        && _present.Look(finding.Agency, finding.Client, finding.Episode).Record is (RecordKind.Episode, var episode)
            ? _time.WhyNot(reason, episode)
            : null;

    /// <summary>Of several extracts, one can lack a column that the others have.</summary>
    private string? WhyNotSupplied(EarlierFinding finding, Rule rule)
    {
        if (
            _population.Extracts.Count == 1
            || rule.Severity == Severity.Reject
            || _present.Look(finding.Agency, finding.Client, finding.Episode).Record is not ({ } kind, var record)
        )
            return null;
        return RuleTally.Needed(rule, _population.DataSet).FirstOrDefault(c => !_population.IsSupplied(kind, record, c.Slot)) is { } column
            ? $"the rule was not checked: {column.Name} is not supplied by its extract"
            : null;
    }

    private static string Key(Finding finding, FindingText text)
    {
        var (agency, client, episode, record) = text.Keys(finding);
        return Key(finding.Rule.Id, agency, client, episode, record, text.Field(finding));
    }

    private static string Key(params ReadOnlySpan<string> parts) => string.Join('\u001F', parts);
}
