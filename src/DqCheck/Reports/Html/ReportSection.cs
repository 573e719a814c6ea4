using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A section of the report: a tab of the workbook on a page.</summary>
/// <param name="Name">The name of the tab.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="OneRowIs">What one row of it is.</param>
internal sealed record ReportSection(string Name, TabKind Kind, string OneRowIs)
{
    /// <summary>Its address.</summary>
    public string Id => SectionLinks.GetSection(Name);

    /// <summary>Its heading, and its name in the navigation.</summary>
    public string Title { get; init; } = Name;

    /// <summary>Whether the navigation has it; otherwise links open it.</summary>
    public bool IsInNavigation { get; init; } = true;

    /// <summary>What to read, from top to bottom.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>The list below; null where there is none.</summary>
    public ReportTable? Table { get; set; }

    /// <summary>The charts below the list.</summary>
    public IReadOnlyList<LineChart> Charts { get; set; } = [];
}
