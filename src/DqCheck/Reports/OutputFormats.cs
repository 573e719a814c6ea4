using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Reports;

/// <summary>The formats in which a view can be written.</summary>
internal static class OutputFormats
{
    /// <summary>All formats, in the order in which they are listed; by default all are written.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } = [XlsxOutput.Format, JsonOutput.Format, CsvOutput.Format];

    /// <summary>The ids: <c>xlsx, json, csv</c>.</summary>
    /// <param name="separator">The text between two ids.</param>
    /// <param name="last">The text before the last id; null for the separator.</param>
    public static string Ids(string separator, string? last = null) =>
        string.Join(separator, All.SkipLast(1).Select(f => f.Id)) + (last ?? separator) + All[^1].Id;

    /// <summary>The format with an id, regardless of case; null if there is none.</summary>
    public static OutputFormat? Find(string id) => All.FirstOrDefault(f => f.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase));
}
