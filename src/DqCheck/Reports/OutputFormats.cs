using DqCheck.Reports.Csv;
using DqCheck.Reports.Html;
using DqCheck.Reports.Json;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Reports;

/// <summary>The formats in which a view can be written.</summary>
internal static class OutputFormats
{
    /// <summary>All formats, in the order in which they are listed; by default all are written.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } = [XlsxOutput.Format, HtmlOutput.Format, JsonOutput.Format, CsvOutput.Format];

    /// <summary>The ids, in the order of <see cref="All"/>.</summary>
    public static string Ids(string separator) => string.Join(separator, All.Select(f => f.Id));

    /// <summary>The formats with some ids, regardless of case, in the order of <see cref="All"/>; all formats if there is no id.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="unknown">The ids that no format has.</param>
    public static IReadOnlyList<OutputFormat> Parse(IReadOnlyCollection<string> ids, out IReadOnlyList<string> unknown)
    {
        unknown = [.. ids.Where(id => Find(id) is null)];
        return ids.Count == 0 ? All : [.. All.Where(ids.Select(Find).Contains)];
    }

    /// <summary>Says that no format has a name, and which there are.</summary>
    public static string DescribeUnknown(string name) =>
        $"Unknown format {name}.{NearestIds.AskMeant(name, All.Select(f => f.Id))} Use {Plural.JoinOr([.. All.Select(f => f.Id)])}.";

    /// <summary>The format with an id, regardless of case; null if there is none.</summary>
    public static OutputFormat? Find(string id) => All.FirstOrDefault(f => f.Id.Equals(id.Trim(), StringComparison.OrdinalIgnoreCase));
}
