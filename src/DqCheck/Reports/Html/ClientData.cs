using System.Text.Json;
using DqCheck.Explanations;

namespace DqCheck.Reports.Html;

/// <summary>
/// Writes the records and the timeline of each client with something to do, as long as there is room: those with findings first, in the order
/// of the list of findings.
/// </summary>
internal sealed class ClientData(CheckResult result, Explainer explainer, TextPool texts, CellPool cells)
{
    /// <summary>How many bytes all data may take, so that the report stays below 25 MB.</summary>
    private const long Room = 22_000_000;

    /// <summary>About how many bytes a distinct cell takes.</summary>
    private const int CellSize = 20;

    public void Write(Utf8JsonWriter json, ListedFindings findings, CancellationToken cancel)
    {
        var population = result.Population;
        List<int> clients =
        [
            .. findings
                .Rows.Select(row => explainer.GetClient(row.Finding))
                .Concat(result.DueItems.Items.Select(item => item.Journey.Client))
                .Concat(HasMembersOfMeasures ? Enumerable.Range(0, population.Clients.Count) : [])
                .Where(client => client >= 0)
                .Distinct(),
        ];
        var written = 0;
        json.WriteStartObject("clients");
        foreach (var client in clients)
        {
            cancel.ThrowIfCancellationRequested();
            if (json.BytesCommitted + json.BytesPending + texts.Length + ((long)CellSize * cells.Count) > Room)
                break;
            var (agency, id, _) = population.GetKeyTexts(RecordKind.Client, client);
            json.WriteStartArray($"{HtmlText.Clean(agency)}/{HtmlText.Clean(id)}");
            json.WriteStartArray();
            foreach (var record in explainer.ListRecords(client))
                Write(json, record);
            json.WriteEndArray();
            WhyData.Write(json, explainer.CreateTimeline(client).Entries, texts);
            json.WriteEndArray();
            written++;
            if (json.BytesPending > ReportData.FlushSize)
                json.Flush();
        }

        json.WriteEndObject();
        json.WriteNumber("clientsLeftOut", clients.Count - written);
    }

    /// <summary>Where the report lists who is in each measure, its links lead to the cards of all clients.</summary>
    private bool HasMembersOfMeasures => result.JourneyCount is > 0 and <= MeasureData.MaxJourneys;

    /// <summary>The kind of record, and its cells.</summary>
    private void Write(Utf8JsonWriter json, ClientRecord record)
    {
        json.WriteStartArray();
        json.WriteNumberValue(texts.Add(Tabs.TabText.Record(record.Kind)));
        json.WriteStartArray();
        foreach (var (slot, value) in record.Cells)
            json.WriteNumberValue(cells.Add(ValueText.CreateCell(result.Population, slot, value, isNamed: false)));

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
