using DqCheck.Reports.Csv;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Reports;

/// <summary>The formats in which a view can be written.</summary>
internal static class OutputFormats
{
    /// <summary>All of them, in the order in which they are named; without a choice all are written.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } = [XlsxOutput.Format, JsonOutput.Format, CsvOutput.Format];

    /// <summary>Their ids: <c>xlsx, json, csv</c>.</summary>
    /// <param name="separator">What stands between two.</param>
    /// <param name="last">What stands before the last one; null: the separator too.</param>
    public static string Ids(string separator, string? last = null) =>
        string.Join(separator, All.SkipLast(1).Select(f => f.Id)) + (last ?? separator) + All[^1].Id;

    /// <summary>The format of an id, whatever its case; null where there is none.</summary>
    public static OutputFormat? Find(string id) => All.FirstOrDefault(f => f.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase));
}
