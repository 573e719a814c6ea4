using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Findings;

/// <summary>A row of <c>findings.csv</c>: a finding as text, and what the check knows about it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="FirstSeen">As-of date of the first run that held it.</param>
/// <param name="Change">new or still-open; blank where nothing is compared.</param>
/// <param name="Keyworker">Of the client or episode; blank where unknown.</param>
/// <param name="Team">The team of the keyworker; blank where unknown.</param>
/// <param name="Ruleset">Id, version and hash of the rules.</param>
internal sealed record FindingCsvRow(
    FindingRow Finding,
    DateOnly? FirstSeen,
    string Change = "",
    string Keyworker = "",
    string Team = "",
    string Ruleset = ""
)
{
    /// <summary>The columns. New ones are added at the end only.</summary>
    public static readonly IReadOnlyList<CsvColumn<FindingCsvRow>> Columns =
    [
        new("rule", row => row.Finding.Rule.Id),
        new("class", row => EnumText.ToText(row.Finding.Rule.Class)),
        new("severity", row => EnumText.ToText(row.Finding.Rule.Severity)),
        new("record", row => EnumText.ToText(row.Finding.Rule.Record)),
        new("agency", row => row.Finding.Agency),
        new("client", row => row.Finding.Client),
        new("episode", row => row.Finding.Episode),
        new("record_id", row => row.Finding.RecordId),
        new("field", row => row.Finding.Field),
        new("value", row => row.Finding.Value),
        new("expected", row => row.Finding.Expected),
        new("message", row => row.Finding.Message),
        new("fix", row => row.Finding.Rule.Fix),
        new("due", row => LocalDate.Format(row.Finding.Due)),
        new("file", row => row.Finding.Files),
        new("lines", row => row.Finding.Lines),
        new("fingerprint", row => row.Finding.Fingerprint),
        new("reason", row => row.Finding.Finding.Timeliness is { } timeliness ? TimelinessReasonCodes.GetCode(timeliness.Reason) : ""),
        new("first_seen", row => LocalDate.Format(row.FirstSeen)),
        new("change", row => row.Change),
        new("keyworker", row => row.Keyworker),
        new("team", row => row.Team),
        new("ruleset", row => row.Ruleset),
    ];
}
