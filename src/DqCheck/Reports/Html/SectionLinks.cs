using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>The addresses within the report: the part after #.</summary>
internal static class SectionLinks
{
    /// <summary>The section with all findings.</summary>
    public const string Findings = "findings";

    /// <summary>The first section.</summary>
    public const string Overview = "overview";

    /// <summary>The tabs of the workbook whose rows are in the list of findings.</summary>
    public static readonly IReadOnlySet<string> InFindings = new HashSet<string>(StringComparer.Ordinal)
    {
        TabNames.RejectedRows,
        TabNames.DataQuality,
    };

    /// <summary>The tabs to whose rows links lead by the id of their rule.</summary>
    private static readonly HashSet<string> OfRules =
    [
        TabNames.RejectedRows,
        TabNames.DataQuality,
        TabNames.Tops,
        TabNames.Reviews,
        TabNames.Waits,
        TabNames.Guidance,
    ];

    /// <summary>The address of a section, such as <c>fix-first</c>.</summary>
    public static string GetSection(string tab) =>
        InFindings.Contains(tab) ? Findings
        : tab == TabNames.FrontPage ? Overview
        : tab.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The address of a rule: its guidance and its findings.</summary>
    public static string GetRule(string id) => "rule=" + Uri.EscapeDataString(id);

    /// <summary>The words of a link: those of a workbook name the tab to which they lead.</summary>
    public static string GetText(CellLink link) => link.Text == link.Tab && link.Key is not null ? "Show the cases" : link.Text;

    /// <summary>The address to which a link of a tab leads: a rule, or a section.</summary>
    public static string GetHash(CellLink link) =>
        link.Key is { } key && OfRules.Contains(link.Tab) ? GetRule(key)
        : link.Tab == TabNames.RejectedRows ? Findings + "?severity=reject"
        : GetSection(link.Tab);
}
