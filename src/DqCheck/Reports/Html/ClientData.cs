using System.Text.Json;
using DqCheck.Explanations;
using DqCheck.Journeys;

namespace DqCheck.Reports.Html;

/// <summary>
/// Writes the records and the timeline of each client with something to do, as long as there is room: those with findings first, in the order
/// of the list of findings.
/// </summary>
internal sealed class ClientData(CheckResult result, Explainer explainer, TextPool texts)
{
    /// <summary>How many bytes the records of clients may take.</summary>
    private const long Room = 9_000_000;

    public void Write(Utf8JsonWriter json, ListedFindings findings, CancellationToken cancel)
    {
        var population = result.Population;
        List<int> clients =
        [
            .. findings
                .Rows.Select(row => explainer.GetClient(row.Finding))
                .Concat(result.DueItems.Items.Select(item => item.Journey.Client))
                .Where(client => client >= 0)
                .Distinct(),
        ];
        var start = json.BytesCommitted + json.BytesPending;
        var before = texts.Length;
        var written = 0;
        json.WriteStartObject("clients");
        foreach (var client in clients)
        {
            cancel.ThrowIfCancellationRequested();
            if (json.BytesCommitted + json.BytesPending - start + texts.Length - before > Room)
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

    /// <summary>The kind of record, the place of its episode among the records, and its cells: name, title, value, meaning.</summary>
    private void Write(Utf8JsonWriter json, ClientRecord record)
    {
        json.WriteStartArray();
        json.WriteNumberValue(texts.Add(Tabs.TabText.Record(record.Kind)));
        json.WriteStartArray();
        foreach (var (slot, value) in record.Cells)
        {
            var cell = ValueText.CreateCell(result.Population, slot, value, isNamed: false);
            json.WriteNumberValue(texts.Add(cell.Column.Name));
            json.WriteNumberValue(texts.Add(cell.Column.Title));
            json.WriteNumberValue(texts.Add(cell.Value));
            json.WriteNumberValue(texts.Add(cell.Meaning));
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
