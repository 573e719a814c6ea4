using System.Text.Json;
using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>The contracts with their indicators.</summary>
internal static class ContractsJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ContractResult> contracts)
    {
        json.WriteStartArray("contracts");
        foreach (var (contract, indicators) in contracts)
        {
            json.WriteStartObject();
            json.WriteString("id", contract.Id);
            json.WriteString("title", contract.Title);
            json.WriteString("document", contract.Document);
            json.WriteString("sha256", contract.Sha256);
            json.WriteStartArray("settings");
            foreach (var setting in contract.Settings)
            {
                json.WriteStartObject();
                json.WriteString("name", setting.Name);
                json.WriteString("value", setting.Value);
                json.WriteString("section", setting.Section);
                json.WriteString("confidence", Words.Of(setting.Confidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("indicators");
            foreach (var indicator in indicators) WriteIndicator(json, indicator);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorResult result)
    {
        var line = result.Indicator;
        json.WriteStartObject();
        json.WriteString("number", line.Number);
        json.WriteString("title", line.Title);
        json.WriteString("class", line.Class);
        json.WriteString("measure", line.Measure.Length > 0 ? line.Measure : null);
        json.WriteString("clientGroup", line.ClientGroup);
        json.WriteString("substanceGroup", line.SubstanceGroup);
        if (result.Window is { } window) MeasuresJson.WriteWindow(json, window);
        else json.WriteNull("window");
        WriteFigure(json, result);
        if (line.Target is { } target) json.WriteNumber("target", target);
        else json.WriteString("target", line.TargetWords.Length > 0 ? line.TargetWords : null);
        ResultJson.Number(json, "targetTo", line.TargetTo);
        json.WriteString("comparison", line.Comparison switch
        {
            Comparison.AtLeast => "at-least",
            Comparison.AtMost => "at-most",
            var other => other.ToString().ToLowerInvariant(),
        });
        json.WriteString("status", result.Status);
        json.WriteString("reason", result.Reason.Length > 0 ? result.Reason : null);
        json.WriteString("source", line.StatedSource);
        json.WriteString("section", line.Section);
        json.WriteString("frequency", line.Frequency);
        json.WriteString("confidence", Words.Of(line.Confidence));
        ResultJson.Number(json, "lacking", result.Figure is { } figure ? line.Lacking(figure) : null);
        WriteAgencies(json, result);
        WriteParts(json, result.Parts);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, IndicatorResult result)
    {
        var unit = result.Figure?.Unit ?? JourneyMeasures.Find(result.Indicator.Measure)?.Unit ?? Unit.Percent;
        ResultJson.Number(json, "numerator", result.Figure?.Numerator);
        ResultJson.Number(json, "denominator", result.Figure?.Denominator);
        ResultJson.Number(json, "value", result.Figure?.Rounded);
        json.WriteString("unit", result.Indicator.Measure.Length == 0 ? null : unit.ToString().ToLowerInvariant());
    }

    private static void WriteAgencies(Utf8JsonWriter json, IndicatorResult result)
    {
        json.WriteStartArray("agencies");
        foreach (var (agency, own) in result.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("agency", agency);
            WriteFigure(json, own);
            json.WriteString("status", own.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<IndicatorPart> parts)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("by", part.By);
            json.WriteString("code", part.Code);
            json.WriteString("text", part.Text.Length > 0 ? part.Text : null);
            MeasuresJson.WriteFigure(json, part.Figure, part.Figure.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
