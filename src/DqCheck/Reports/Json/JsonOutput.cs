namespace DqCheck.Reports.Json;

/// <summary>The format <c>json</c>: the result for programs.</summary>
internal static class JsonOutput
{
    public static readonly OutputFile Result = new(".dqcheck.json", ResultJson.Write);

    public static readonly OutputFormat Format = new("json", Result) { ReportsUnreadExtracts = true };
}
