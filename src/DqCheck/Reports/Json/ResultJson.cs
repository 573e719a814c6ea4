using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DqCheck.Extracts;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Json;

/// <summary>The result for programs, schema <c>dqcheck-result/1</c>: members may be added, none changes its meaning.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var json = new Utf8JsonWriter(stream, Options);
        var counts = new JsonCounts(json, view.Rounding);
        json.WriteStartObject();
        json.WriteString("schema", "dqcheck-result/1");
        json.WriteStartObject("tool");
        json.WriteString("name", "dqcheck");
        json.WriteString("version", CheckResult.Version);
        json.WriteEndObject();
        if (!view.ShowsCases)
            json.WriteString("audience", view.Audience.ToString().ToLowerInvariant());
        json.WriteString("asOf", FormatDate(view.Result.Dates.AsOf));
        json.WriteString(
            "asOfFrom",
            view.Result.Dates.From switch
            {
                AsOfSource.Option => "option",
                AsOfSource.FileName => "file-name",
                AsOfSource.Data => "data",
                _ => null,
            }
        );
        json.WriteStartObject("ruleset");
        json.WriteString("id", view.Result.DataSet.DataSet.Id);
        json.WriteString("version", view.Result.DataSet.DataSet.Version);
        json.WriteString("sha256", view.Result.Ruleset.Sha256);
        json.WriteEndObject();
        json.WriteBoolean("readyToSend", view.Result.Verdict.IsReady);
        json.WriteString("verdict", view.VerdictSentence);
        WriteArray(
            json,
            "extracts",
            view.Result.Population.Extracts,
            extract => WriteExtract(json, extract, view.Result.DataSet.DataSet, counts)
        );
        WriteArray(json, "previous", view.Result.PreviousExtracts, extract => WritePreviousExtract(json, extract));
        WriteRecords(json, view, counts);
        json.WriteStartObject("findings");
        foreach (var severity in Enum.GetValues<Severity>())
            counts.Write(EnumText.ToText(severity), view.Result.Checks.Count(severity));
        counts.WriteEnd();
        json.WriteEndObject();
        WriteArray(json, "rules", view.Result.Checks.Rules, rule => WriteRule(json, rule, counts));
        MeasuresJson.Write(json, view.Result.Measures, view.Published);
        json.WriteStartObject("dataQuality");
        WriteArray(
            json,
            "byRecord",
            view.Result.Quality.RecordKinds,
            kind => WriteItems(json, "record", EnumText.ToText(kind.Kind), kind.Quality, kind.Completeness, counts)
        );
        WriteArray(
            json,
            "byColumn",
            view.Result.Quality.Columns,
            items => WriteItems(json, "column", items.Column.Name, items.Quality, items.Completeness, counts)
        );
        json.WriteEndObject();
        WriteArray(json, "fixFirst", view.Result.FixFirst, line => WriteFixFirst(json, line, counts));
        HistoryJson.Write(json, view);
        ContractsJson.Write(json, view);
        DueJson.Write(json, view);
        json.WriteEndObject();
    }

    private static void WriteExtract(Utf8JsonWriter json, Extract extract, DataSet dataSet, JsonCounts counts)
    {
        var read = extract.Error is null;
        json.WriteString("file", extract.File);
        json.WriteString("sha256", extract.Sha256);
        json.WriteString("dataSet", read ? dataSet.Id : null);
        json.WriteString("encoding", extract.Encoding);
        counts.Write("rows", read ? extract.Rows : null);
        counts.Write("acceptedRows", read ? extract.AcceptedRows : null);
        counts.Write("rejectedRows", read ? extract.RejectedRows : null);
        counts.WriteEnd();
        json.WriteStartArray("agencies");
        foreach (var agency in extract.Agencies)
            json.WriteStringValue(agency);
        json.WriteEndArray();
        json.WriteStartObject("dateFormats");
        for (var form = 0; form < DateParser.FormatNames.Count; form++)
        {
            if (extract.DateFormats[form] > 0)
                counts.Write(DateParser.FormatNames[form], extract.DateFormats[form]);
        }

        counts.WriteEnd();

        json.WriteEndObject();
        json.WriteString("error", extract.Error);
    }

    private static void WritePreviousExtract(Utf8JsonWriter json, Extract extract)
    {
        json.WriteString("file", extract.File);
        json.WriteString("sha256", extract.Sha256);
        json.WriteString("error", extract.Error);
    }

    private static void WriteRecords(Utf8JsonWriter json, ResultView view, JsonCounts counts)
    {
        json.WriteStartObject("records");
        Count("clients", RecordKind.Client);
        Count("episodes", RecordKind.Episode);
        Count("interventions", RecordKind.Intervention);
        Count("subInterventionReviews", RecordKind.Review);
        Count("timeInTreatment", RecordKind.TimeInTreatment);
        Count("tops", RecordKind.Top);
        counts.Write("journeys", view.Result.JourneyCount);
        counts.WriteEnd();
        json.WriteEndObject();

        void Count(string name, RecordKind kind) =>
            counts.Write(name, view.Result.ReadExtracts.Any() ? view.Result.Population[kind].Count : null);
    }

    private static void WriteRule(Utf8JsonWriter json, Checks.RuleTally tally, JsonCounts counts)
    {
        json.WriteString("id", tally.Rule.Id);
        json.WriteString("class", EnumText.ToText(tally.Rule.Class));
        json.WriteString("severity", EnumText.ToText(tally.Rule.Severity));
        json.WriteString("record", EnumText.ToText(tally.Rule.Record));
        json.WriteString("field", tally.Rule.Field);
        json.WriteString("title", tally.Rule.Title);
        json.WriteString("status", tally.NotCheckedReason is null ? "checked" : "not-checked");
        json.WriteString("reason", tally.NotCheckedReason);
        counts.Write("checked", tally.Checked);
        counts.Write("findings", tally.Findings);
        counts.WriteEnd();
        json.WriteBoolean("systemWide", tally.IsSystemWide);
    }

    private static void WriteItems(
        Utf8JsonWriter json,
        string kind,
        string name,
        Fraction quality,
        Fraction completeness,
        JsonCounts counts
    )
    {
        json.WriteString(kind, name);
        counts.Write("valid", quality.Numerator);
        counts.Write("due", quality.Denominator);
        counts.Write("complete", completeness.Numerator);
        counts.Write("required", completeness.Denominator);
        counts.WriteEnd();
    }

    private static void WriteFixFirst(Utf8JsonWriter json, FixFirstItem line, JsonCounts counts)
    {
        json.WriteString("rule", line.Rule.Id);
        counts.Write("findings", line.Findings);
        counts.Write("records", line.Records);
        counts.Write("itemsGained", line.GainedItems);
        counts.Write("validAfter", line.QualityAfter.Numerator);
        counts.Write("due", line.QualityAfter.Denominator);
        counts.WriteEnd();
        json.WriteBoolean("reachesTarget", line.ReachesTarget);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Null where there is none; a decimal without the zeros at its end.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } n)
            json.WriteNumber(name, n / 1.0000000000000000000000000000m);
        else
            json.WriteNull(name);
    }

    public static string? FormatDate(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
