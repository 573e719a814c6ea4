using System.Text.Json;

namespace DqCheck.Reports.Json;

/// <summary>The format <c>json</c>: the result for programs.</summary>
internal static class JsonOutput
{
    public static readonly OutputFile Result = new(".dqcheck.json", Write);

    public static readonly OutputFormat Format = new("json", Result) { ReportsUnreadExtracts = true };

    private static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        JsonSerializer.Serialize(stream, new ResultJson(view), ResultJsonContext.Document.ResultJson);
    }
}
