using System.Text.Json;
using DqCheck.Explanations;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Tables;

namespace DqCheck.Reports.Html;

/// <summary>Writes the members of each measure of journeys: who is in the numerator and denominator, who is left out and why.</summary>
internal sealed class MeasureData(CheckResult result, TextPool texts)
{
    /// <summary>With more journeys, the members of all measures would fill the report.</summary>
    public const int MaxJourneys = 4_000;

    public void Write(Utf8JsonWriter json, CancellationToken cancel)
    {
        var hasMembers = result.JourneyCount is > 0 and <= MaxJourneys;
        var places = hasMembers ? WriteJourneys(json) : [];
        json.WriteStartObject("measures");
        foreach (var figure in result.Measures.Where(m => m.Agency == MeasureResult.All && m.IsOverall))
        {
            cancel.ThrowIfCancellationRequested();
            json.WriteStartObject(figure.Id);
            json.WriteString("title", MeasureCatalogue.Find(figure.Id)!.Title);
            if (figure.Window is { } window)
                json.WriteString(
                    "window",
                    $"{LocalDate.Format(Window.ToDate(window.From))} to {LocalDate.Format(Window.ToDate(window.To))}"
                );
            json.WriteString("figure", figure.Figure?.ToString() ?? $"not calculated: {figure.Reason}");
            if (JourneyMeasures.Find(figure.Id) is null)
                json.WriteString("kind", "findings");
            else if (hasMembers && figure.IsComputed)
                WriteMembers(json, MeasureMembers.Find(result.Journeys, figure), places);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private Dictionary<Journey, int> WriteJourneys(Utf8JsonWriter json)
    {
        Dictionary<Journey, int> places = new(ReferenceEqualityComparer.Instance);
        json.WriteStartArray("journeys");
        foreach (var journey in result.Journeys.All)
        {
            places.Add(journey, places.Count);
            var (agency, client, episode) = result.Population.GetKeyTexts(RecordKind.Episode, journey.Episodes[0]);
            json.WriteStartArray();
            json.WriteNumberValue(texts.Add(agency));
            json.WriteNumberValue(texts.Add(client));
            json.WriteNumberValue(texts.Add(episode));
            json.WriteNumberValue(texts.Add(LocalDate.Format(Window.ToDate(journey.Start))));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        return places;
    }

    /// <summary>Each member: its journey, how it counts, its days or -1, and why it is left out.</summary>
    private void WriteMembers(Utf8JsonWriter json, MeasureMembers members, Dictionary<Journey, int> places)
    {
        json.WriteStartArray("members");
        foreach (var member in members.All)
        {
            json.WriteNumberValue(places[member.Journey]);
            json.WriteNumberValue(texts.Add(Describe(member.State, members.Measure.Aggregate)));
            json.WriteNumberValue(member.Days ?? -1);
            json.WriteNumberValue(texts.Add(member.Reason));
        }

        json.WriteEndArray();
        if (json.BytesPending > ReportData.FlushSize)
            json.Flush();
    }

    private static string Describe(MemberState state, Aggregate aggregate) =>
        state switch
        {
            MemberState.Counted => aggregate == Aggregate.Share ? "in the numerator and the denominator" : "counted",
            MemberState.NotCounted => "in the denominator only",
            _ => "left out",
        };
}
