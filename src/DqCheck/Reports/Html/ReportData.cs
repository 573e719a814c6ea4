using System.Text.Json;
using DqCheck.Explanations;
using DqCheck.Reports.Tabs;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Html;

/// <summary>
/// Writes the data of the lists as JSON, in which no character can end the element that holds it. A list is written by columns: its
/// distinct cells, and for each row which of them it has.
/// </summary>
internal static class ReportData
{
    public const string Start = "<script type=\"application/json\" id=\"data\">";

    public const string End = "</script>";

    /// <summary>How many bytes are gathered before they are written.</summary>
    public const int FlushSize = 1 << 16;

    public static void Write(ResultView view, ReportSections sections, Stream stream, CancellationToken cancel)
    {
        using Utf8JsonWriter json = new(stream);
        json.WriteStartObject();
        json.WriteString("name", view.OutputName);
        json.WriteBoolean("cases", view.ShowsCases);
        json.WriteString("asOf", Tables.LocalDate.Format(view.Result.AsOf));
        json.WriteStartArray("lists");
        foreach (var table in sections.All.Select(s => s.Table).OfType<ReportTable>())
        {
            cancel.ThrowIfCancellationRequested();
            Write(json, table);
        }

        json.WriteEndArray();
        if (sections.Findings is { } findings)
        {
            TextPool texts = new();
            Explainer explainer = new(view.Result);
            RuleData.Write(json, view);
            CellPool cells = new(texts);
            new WhyData(explainer, texts, cells).Write(json, findings.Rows, cancel);
            new ClientData(view.Result, explainer, texts, cells).Write(json, findings, cancel);
            new MeasureData(view.Result, texts).Write(json, cancel);
            cells.Write(json);
            texts.Write(json);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteNumber("rows", table.Rows);
        if (table.HasBlocks)
            json.WriteBoolean("fixed", true);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
            Write(json, column);
        json.WriteEndArray();
        json.WriteStartObject("tones");
        foreach (var (row, tone) in table.Tones)
            json.WriteString($"{row}", EnumText.ToWord(tone));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportColumn column)
    {
        json.WriteStartObject();
        json.WriteString("title", column.Title);
        json.WriteNumber("width", column.Width);
        json.WriteString("kind", EnumText.ToWord(column.Kind));
        json.WriteBoolean("shown", column.IsShown);
        if (column.IsSeverity)
            json.WriteBoolean("severity", true);
        if (column.IsInput)
            json.WriteBoolean("input", true);
        json.WriteStartArray("cells");
        foreach (var cell in column.Distinct)
            Write(json, cell);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var place in column.Rows)
            json.WriteNumberValue(place);
        json.WriteEndArray();
        json.WriteEndObject();
        if (json.BytesPending > FlushSize)
            json.Flush();
    }

    /// <summary>A text, a whole number, or both with where it leads and what its background says.</summary>
    private static void Write(Utf8JsonWriter json, HtmlCell cell)
    {
        if (cell is { Link: null, Tone: null or Tone.Input })
        {
            if (cell.Number is { } number)
                json.WriteNumberValue(number);
            else
                json.WriteStringValue(cell.Text);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(cell.Text);
        json.WriteStringValue(cell.Link ?? "");
        json.WriteStringValue(cell.Tone is { } tone ? EnumText.ToWord(tone) : "");
        json.WriteEndArray();
    }
}
