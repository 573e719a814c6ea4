using System.Text.Json;
using DqCheck.History;
using DqCheck.Tables;

namespace DqCheck.Reports.Json;

/// <summary>What changed since an earlier run, and what became of accepted findings: null where no file was given. Findings are named by fingerprint alone.</summary>
internal static class HistoryJson
{
    public static void Write(Utf8JsonWriter json, RunResult result)
    {
        if (result.Changes is { } changes) WriteChanges(json, changes);
        else json.WriteNull("changes");
        if (result.Accepted is { } accepted) WriteAccepted(json, accepted);
        else json.WriteNull("accepted");
    }

    private static void WriteChanges(Utf8JsonWriter json, Changes changes)
    {
        json.WriteStartObject("changes");
        json.WriteString("since", changes.Since);
        json.WriteNumber("new", changes.New);
        json.WriteNumber("stillOpen", changes.StillOpen);
        json.WriteNumber("fixed", changes.Fixed);
        json.WriteNumber("notCheckable", changes.NotCheckable);
        json.WriteStartArray("rules");
        var gone = changes.Gone.GroupBy(g => g.Finding.Rule).ToDictionary(g => g.Key, g => (Fixed: g.Count(f => f.IsFixed), NotCheckable: g.Count(f => !f.IsFixed)));
        foreach (var rule in changes.ByRule.Keys.Union(gone.Keys).Order(StringComparer.Ordinal))
        {
            var ((fresh, open), (corrected, unknown)) = (changes.ByRule.GetValueOrDefault(rule), gone.GetValueOrDefault(rule));
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteNumber("new", fresh);
            json.WriteNumber("stillOpen", open);
            json.WriteNumber("fixed", corrected);
            json.WriteNumber("notCheckable", unknown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gone");
        foreach (var (finding, why) in changes.Gone)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("rule", finding.Rule);
            json.WriteString("change", why is null ? "fixed" : "not-checkable");
            json.WriteString("reason", why);
            json.WriteString("firstSeen", finding.FirstSeen is null ? null : LocalDate.Write(finding.FirstSeen));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAccepted(Utf8JsonWriter json, Acceptances accepted)
    {
        json.WriteStartObject("accepted");
        json.WriteString("file", accepted.File);
        json.WriteNumber("findings", accepted.Count(AcceptedState.Standing));
        json.WriteNumber("expired", accepted.Count(AcceptedState.Expired));
        json.WriteNumber("notFound", accepted.Count(AcceptedState.NotFound));
        json.WriteStartArray("lines");
        foreach (var line in accepted.Lines)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", line.Acceptance.Fingerprint);
            json.WriteString("rule", line.KnownRule?.Id);
            json.WriteString("until", line.Acceptance.Until is null ? null : LocalDate.Write(line.Acceptance.Until));
            json.WriteString("state", line.State switch { AcceptedState.Standing => "accepted", AcceptedState.Expired => "expired", _ => "not-found" });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
