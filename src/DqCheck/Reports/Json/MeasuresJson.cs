using System.Text.Json;
using DqCheck.Measures;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Json;

/// <summary>The measures, a line each: there are thousands of them.</summary>
internal static class MeasuresJson
{
    /// <summary>Bytes that wait before they are written: what is written piece by piece needs no room for the whole.</summary>
    private const int FlushThreshold = 1 << 15;

    public static void Write(Utf8JsonWriter json, IReadOnlyList<MeasureResult> measures, PublishedFigures published)
    {
        json.WriteStartArray("measures");
        using MemoryStream line = new();
        using Utf8JsonWriter one = new(line);
        foreach (var measure in measures)
        {
            line.SetLength(0);
            line.Write("\n    "u8);
            one.Reset();
            one.WriteStartObject();
            Write(one, measure, published.For(measure.Figure));
            one.WriteEndObject();
            one.Flush();
            json.WriteRawValue(line.GetBuffer().AsSpan(0, (int)line.Length), skipInputValidation: true);
            if (json.BytesPending > FlushThreshold)
                json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MeasureResult measure, PublishedFigure? figure)
    {
        json.WriteString("id", measure.Id);
        json.WriteString("agency", measure.Agency);
        json.WriteString("clientGroup", measure.ClientGroup);
        json.WriteString("substanceGroup", measure.SubstanceGroup);
        if (measure.Window is { } window)
            WriteWindow(json, window);
        else
            json.WriteNull("window");
        json.WriteString(
            "status",
            !measure.IsComputed ? "not-computable"
                : measure.IsProvisional ? "provisional"
                : "computed"
        );
        json.WriteString("reason", measure.Reason.Length > 0 ? measure.Reason : null);
        WriteFigure(json, figure, measure.Unit);
        ResultJson.WriteNumber(json, "target", measure.Target);
        if (measure.IsMet is { } met)
            json.WriteBoolean("met", met);
        else
            json.WriteNull("met");
    }

    /// <summary>numerator, denominator, value and unit.</summary>
    public static void WriteFigure(Utf8JsonWriter json, PublishedFigure? figure, Unit unit)
    {
        ResultJson.WriteNumber(json, "numerator", figure?.Numerator);
        ResultJson.WriteNumber(json, "denominator", figure?.Denominator);
        ResultJson.WriteNumber(json, "value", figure?.Rounded);
        json.WriteString("unit", unit.ToString().ToLowerInvariant());
        if (figure is { IsExact: false })
            WriteSuppressed(json, figure);
    }

    /// <summary>
    /// Says that something of a figure is not shown, and what is few: the numerator, what remains of the denominator, the denominator, or
    /// those in which it differs from a total.
    /// </summary>
    public static void WriteSuppressed(Utf8JsonWriter json, PublishedFigure figure)
    {
        json.WriteString(SuppressionMember.MemberName, SuppressionMember.FewValue);
        json.WriteString(
            "suppressedBy",
            (figure.Upper, figure.Lower) switch
            {
                (_, NumberVisibility.Few) => "denominator",
                (NumberVisibility.Few, _) => "numerator",
                (NumberVisibility.AllButFew, _) => "remainder",
                _ => "part",
            }
        );
    }

    /// <summary>A window by name and days.</summary>
    public static void WriteWindow(Utf8JsonWriter json, Journeys.Window window)
    {
        json.WriteStartObject("window");
        json.WriteString("name", window.Name);
        json.WriteString("from", ResultJson.FormatDate(Journeys.Window.ToDate(window.From)));
        json.WriteString("to", ResultJson.FormatDate(Journeys.Window.ToDate(window.To)));
        json.WriteEndObject();
    }
}
