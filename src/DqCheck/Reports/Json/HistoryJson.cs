using System.Text.Json;
using DqCheck.History;
using DqCheck.Tables;

namespace DqCheck.Reports.Json;

/// <summary>
/// What changed since an earlier run, and what became of accepted findings: null where no file was given. Findings are named by fingerprint
/// alone, to those who see cases.
/// </summary>
internal static class HistoryJson
{
    public static void Write(Utf8JsonWriter json, ResultView view)
    {
        if (view.Result.Changes is { } changes)
            WriteChanges(json, changes, new(json, view.Rounding), view.ShowsCases);
        else
            json.WriteNull("changes");
        if (view.Result.Accepted is { } accepted)
            WriteAccepted(json, accepted, new(json, view.Rounding), view.ShowsCases);
        else
            json.WriteNull("accepted");
    }

    private static void WriteChanges(Utf8JsonWriter json, FindingChanges changes, JsonCounts counts, bool showsCases)
    {
        json.WriteStartObject("changes");
        json.WriteString("since", changes.Since);
        counts.Write("new", changes.New);
        counts.Write("stillOpen", changes.StillOpen);
        counts.Write("fixed", changes.Fixed);
        counts.Write("notCheckable", changes.NotCheckable);
        counts.WriteEnd();
        json.WriteStartArray("rules");
        var missing = changes
            .Missing.GroupBy(g => g.Finding.Rule)
            .ToDictionary(g => g.Key, g => (Fixed: g.Count(f => f.IsFixed), NotCheckable: g.Count(f => !f.IsFixed)));
        foreach (var rule in changes.ByRule.Keys.Union(missing.Keys).Order(StringComparer.Ordinal))
        {
            var ((fresh, open), (corrected, unknown)) = (changes.ByRule.GetValueOrDefault(rule), missing.GetValueOrDefault(rule));
            json.WriteStartObject();
            json.WriteString("id", rule);
            counts.Write("new", fresh);
            counts.Write("stillOpen", open);
            counts.Write("fixed", corrected);
            counts.Write("notCheckable", unknown);
            counts.WriteEnd();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (showsCases)
            WriteMissing(json, changes);
        else
            json.WriteNull("gone");
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, FindingChanges changes)
    {
        json.WriteStartArray("gone");
        foreach (var (finding, why) in changes.Missing)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("rule", finding.Rule);
            json.WriteString("change", why is null ? "fixed" : "not-checkable");
            json.WriteString("reason", why);
            json.WriteString("firstSeen", finding.FirstSeen is null ? null : LocalDate.Format(finding.FirstSeen));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAccepted(Utf8JsonWriter json, Acceptances accepted, JsonCounts counts, bool showsCases)
    {
        json.WriteStartObject("accepted");
        json.WriteString("file", accepted.File);
        counts.Write("findings", accepted.Count(AcceptedState.Active));
        counts.Write("expired", accepted.Count(AcceptedState.Expired));
        counts.Write("notFound", accepted.Count(AcceptedState.NotFound));
        counts.WriteEnd();
        if (showsCases)
            WriteLines(json, accepted);
        else
            json.WriteNull("lines");
        json.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter json, Acceptances accepted)
    {
        json.WriteStartArray("lines");
        foreach (var line in accepted.Lines)
        {
            json.WriteStartObject();
            json.WriteString("fingerprint", line.Acceptance.Fingerprint);
            json.WriteString("rule", line.KnownRule?.Id);
            json.WriteString("until", line.Acceptance.Until is null ? null : LocalDate.Format(line.Acceptance.Until));
            json.WriteString(
                "state",
                line.State switch
                {
                    AcceptedState.Active => "accepted",
                    AcceptedState.Expired => "expired",
                    _ => "not-found",
                }
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
