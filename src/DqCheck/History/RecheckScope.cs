using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Journeys;
using DqCheck.Records;
using DqCheck.Rulesets;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.History;

/// <summary>Whether this check covered what the previous run reported. Only then does a missing finding count as fixed.</summary>
internal sealed class RecheckScope
{
    /// <summary>The rule that compares clients of different agencies: it needs the extracts of all of them.</summary>
    private const string CrossAgencyRule = "CLI005";

    private readonly Population _population;
    private readonly Dictionary<string, RuleTally> _rules;
    private readonly PresentRecords _present;
    private readonly Dictionary<string, string> _otherReasons;
    private readonly string _unreadNote;
    private readonly bool _isAgencyMissing;
    private readonly TimelinessRecheck _timeliness;

    public RecheckScope(PreviousRun previousRun, JourneySet journeys, CheckerResult checks)
    {
        var population = journeys.Population;
        _population = population;
        _timeliness = new(journeys, checks.Findings);
        _rules = checks.Rules.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
        _present = new PresentRecords(population);
        _isAgencyMissing = previousRun.Findings.Select(f => f.Agency).Distinct().Any(a => a.Length > 0 && !_present.HasAgency(a));
        var text = new FindingText(population);
        _otherReasons = new(StringComparer.Ordinal);
        foreach (var finding in checks.Superseded)
            _otherReasons[CreateKey(finding, text)] =
                "another finding on the same record comes first; once that is corrected, this rule applies again";
        foreach (var finding in checks.Unsupplied)
            _otherReasons[CreateKey(finding, text)] = finding.Rule.IsRequirement
                ? $"{text.GetField(finding)} is no longer supplied"
                : "one finding about the file now covers all of its records";
        _unreadNote =
            population.Extracts.Any(e => e.Error is not null || e.UnclosedQuote is not null)
            || population.RejectedRows.Any(r => r.Client == 0 && r.Slot < 0)
                ? ", as far as it could be read"
                : "";
    }

    /// <summary>Why a missing finding can no longer be checked; null where its rule checked its record again.</summary>
    public string? GetNotCheckableReason(PreviousFinding finding)
    {
        var unread = _population.Extracts.Count(e => e.Error is not null);
        if (unread == _population.Extracts.Count)
            return "no extract could be read";
        if (!_rules.TryGetValue(finding.Rule, out var tally))
            return $"this rule is not in {_population.DataSet.Id} {_population.DataSet.Version}";
        if (tally.NotCheckedReason is { } reason)
            return $"the rule was not checked: {reason}";
        if (finding.Record == EnumText.ToText(RecordKind.File))
            return unread > 0 ? "some extracts could not be read" : null;
        if (finding.Agency.Length > 0 && !_present.HasAgency(finding.Agency))
            return $"no extract in this check is from its agency{_unreadNote}";
        if (finding.Rule == CrossAgencyRule && _isAgencyMissing)
            return "some agencies of the earlier run are not in this one";
        return GetAbsenceReason(finding, tally.Rule)
            ?? GetUnsuppliedReason(finding, tally.Rule)
            ?? GetTimelinessReason(finding, tally.Rule)
            ?? _otherReasons.GetValueOrDefault(
                CreateKey(finding.Rule, finding.Agency, finding.Client, finding.Episode, finding.RecordId, finding.Field)
            );
    }

    private string? GetAbsenceReason(PreviousFinding finding, Rule rule)
    {
        var row = _present.Locate(finding.Agency, finding.Client, finding.Episode);
        var aboutConsent = rule.Class == FindingClass.Load && rule.Field is AGNCY or CLIENTID or CONSENT;
        if (row.IsLoaded)
        {
            if (finding.RecordId.Length == 0 || _present.HasRecord(finding))
                return null;
            return row.IsRejected
                ? "no loaded row has this record; other rows of its episode are rejected"
                : $"the record is no longer in the extract{_unreadNote}";
        }

        // Rules about rows also check rejected rows, and three of them also rows without consent.
        var client = _present.Locate(finding.Agency, finding.Client, "");
        if (row.IsRejected && rule.Severity == Severity.Reject && (aboutConsent || !row.IsConsentUnclear))
            return null;
        if (row.IsRejected)
            return "its rows are rejected, so nothing else on them was checked";
        if (client.HasNoConsent)
            return aboutConsent ? null : "the client did not consent, so nothing else was checked";
        return client.IsLoaded || client.IsRejected
            ? $"the episode is no longer in the extract{_unreadNote}"
            : $"the client is no longer in the extract{_unreadNote}";
    }

    private string? GetTimelinessReason(PreviousFinding finding, Rule rule) =>
        rule.Check == CheckNames.Journey
        && TimelinessReasonCodes.Parse(rule.Argument) is { } reason
        && _present.Locate(finding.Agency, finding.Client, finding.Episode).Record is (RecordKind.Episode, var episode)
            ? _timeliness.GetReason(reason, episode)
            : null;

    /// <summary>Whether the column is not supplied. Of several extracts, one may lack a column that the others have.</summary>
    private string? GetUnsuppliedReason(PreviousFinding finding, Rule rule)
    {
        if (
            _population.Extracts.Count == 1
            || rule.Severity == Severity.Reject
            || _present.Locate(finding.Agency, finding.Client, finding.Episode).Record is not ({ } kind, var record)
        )
            return null;
        var missing = RuleTally
            .GetNeededColumns(rule, _population.DataSet)
            .FirstOrDefault(column => !_population.IsSupplied(kind, record, column.Slot));
        return missing is null ? null : $"the rule was not checked: {missing.Name} is not supplied by its extract";
    }

    private static string CreateKey(RuleFinding finding, FindingText text)
    {
        var (agency, client, episode, record) = text.GetKeys(finding);
        return CreateKey(finding.Rule.Id, agency, client, episode, record, text.GetField(finding));
    }

    private static string CreateKey(params ReadOnlySpan<string> parts) => string.Join('\u001F', parts);
}
