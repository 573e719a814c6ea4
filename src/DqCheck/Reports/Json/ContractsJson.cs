using System.Text.Json;
using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>The contracts with their indicators.</summary>
internal static class ContractsJson
{
    public static void Write(Utf8JsonWriter json, ResultView view)
    {
        json.WriteStartArray("contracts");
        foreach (var (contract, indicators) in view.Result.Contracts)
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
                json.WriteString("confidence", EnumText.ToText(setting.Confidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("indicators");
            foreach (var indicator in indicators)
                WriteIndicator(json, indicator, view);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorResult result, ResultView view)
    {
        var line = result.Indicator;
        json.WriteStartObject();
        json.WriteString("number", line.Number);
        json.WriteString("title", line.Title);
        json.WriteString("class", line.Class);
        json.WriteString("measure", line.MeasureId.Length > 0 ? line.MeasureId : null);
        json.WriteString("clientGroup", line.ClientGroup);
        json.WriteString("substanceGroup", line.SubstanceGroup);
        if (result.Window is { } window)
            MeasuresJson.WriteWindow(json, window);
        else
            json.WriteNull("window");
        WriteFigure(json, result, view);
        if (line.Target is { } target)
            json.WriteNumber("target", target);
        else
            json.WriteString("target", line.TargetAsStated.Length > 0 ? line.TargetAsStated : null);
        ResultJson.WriteNumber(json, "targetTo", line.TargetTo);
        json.WriteString(
            "comparison",
            line.Comparison switch
            {
                Comparison.AtLeast => "at-least",
                Comparison.AtMost => "at-most",
                var other => other.ToString().ToLowerInvariant(),
            }
        );
        json.WriteString("status", result.Status);
        json.WriteString("reason", view.ReasonOf(result) is { Length: > 0 } reason ? reason : null);
        json.WriteString("source", line.StatedSource);
        json.WriteString("section", line.Section);
        json.WriteString("frequency", line.Frequency);
        json.WriteString("confidence", EnumText.ToText(line.Confidence));
        ResultJson.WriteNumber(json, "lacking", result.Figure is { } figure && view.ShowsCases ? line.GetShortfall(figure) : null);
        WriteAgencies(json, result, view);
        WriteParts(json, result.Parts, view);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, IndicatorResult result, ResultView view)
    {
        var unit = result.Figure?.Unit ?? JourneyMeasures.Find(result.Indicator.MeasureId)?.Unit ?? Unit.Percent;
        var figure = view.Published.For(result.Figure);
        ResultJson.WriteNumber(json, "numerator", figure?.Numerator);
        ResultJson.WriteNumber(json, "denominator", figure?.Denominator);
        ResultJson.WriteNumber(json, "value", figure?.Rounded);
        json.WriteString("unit", result.Indicator.MeasureId.Length == 0 ? null : unit.ToString().ToLowerInvariant());
        if (figure is { IsExact: false })
            MeasuresJson.WriteSuppressed(json, figure);
    }

    private static void WriteAgencies(Utf8JsonWriter json, IndicatorResult result, ResultView view)
    {
        json.WriteStartArray("agencies");
        foreach (var (agency, own) in result.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("agency", agency);
            WriteFigure(json, own, view);
            json.WriteString("status", own.Status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<IndicatorPart> parts, ResultView view)
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("by", part.By);
            json.WriteString("code", part.Code);
            json.WriteString("text", part.Text.Length > 0 ? part.Text : null);
            MeasuresJson.WriteFigure(json, view.Published.For(part.Figure), part.Figure.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
