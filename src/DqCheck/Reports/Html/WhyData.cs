using System.Text.Json;
using DqCheck.Explanations;
using DqCheck.Findings;
using DqCheck.Tables;

namespace DqCheck.Reports.Html;

/// <summary>
/// Writes why each finding of the list was made, as arrays of numbers of texts: the condition in sentences, the records with their cells, the
/// client whose timeline belongs to it, and what the finding adds to that timeline.
/// </summary>
internal sealed class WhyData(Explainer explainer, TextPool texts, CellPool cells)
{
    public void Write(Utf8JsonWriter json, IEnumerable<FindingRow> rows, CancellationToken cancel)
    {
        json.WriteStartArray("why");
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            var why = explainer.Explain(row.Finding);
            json.WriteStartArray();
            json.WriteStartArray();
            foreach (var sentence in why.Condition)
                json.WriteNumberValue(texts.Add(sentence));
            json.WriteEndArray();
            json.WriteStartArray();
            foreach (var record in why.Records)
                Write(json, record);
            json.WriteEndArray();
            json.WriteBooleanValue(why.HasTimeline);
            Write(json, why.Highlights, texts);
            json.WriteEndArray();
            if (json.BytesPending > ReportData.FlushSize)
                json.Flush();
        }

        json.WriteEndArray();
    }

    /// <summary>Entries of a timeline: kind, first day, last day, words.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<TimelineEntry> entries, TextPool texts)
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartArray();
            json.WriteNumberValue((int)entry.Kind);
            json.WriteNumberValue(texts.Add(LocalDate.Format(entry.From)));
            json.WriteNumberValue(texts.Add(LocalDate.Format(entry.To)));
            json.WriteNumberValue(texts.Add(entry.Label));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, ExplainedRecord record)
    {
        json.WriteStartArray();
        foreach (
            var text in (ReadOnlySpan<string>)
                [record.Role, record.Agency, record.Client, record.Episode, record.RecordId, record.Files, record.Lines]
        )
            json.WriteNumberValue(texts.Add(text));
        json.WriteBooleanValue(record.IsPrevious);
        json.WriteStartArray();
        foreach (var cell in record.Cells)
        {
            // Two numbers: the cell, with a sign for the one that the finding names, and what other rows say.
            json.WriteNumberValue(cell.IsNamed ? ~cells.Add(cell) : cells.Add(cell));
            json.WriteNumberValue(texts.Add(cell.Other));
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }
}
