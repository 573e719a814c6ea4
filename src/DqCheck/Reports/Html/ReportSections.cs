using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>The sections of the report: those of the workbook's tabs, and the list of all findings in place of the lists of some.</summary>
/// <param name="All">In the order in which they are used.</param>
/// <param name="Detail">The findings that the sections list.</param>
/// <param name="Findings">The findings of the report; null in a commissioner's copy.</param>
internal sealed record ReportSections(IReadOnlyList<ReportSection> All, DetailFindings Detail, ListedFindings? Findings)
{
    /// <summary>The tabs that the first screen, the list of findings or the guidance beside each finding replace.</summary>
    private static readonly IReadOnlySet<string> Replaced = new HashSet<string>(SectionLinks.InFindings)
    {
        TabNames.FrontPage,
        TabNames.Readme,
    };

    public static ReportSections Collect(ResultView view, CancellationToken cancel)
    {
        var detail = DetailFindings.Collect(view, ListedFindings.Max);
        var tabs = ReportTabs.List(view, detail, ChangeRows.Select(view)).Where(t => !t.IsEmpty && !Replaced.Contains(t.Name));
        var sections = HtmlTabs.Collect(tabs, cancel);
        var about = AboutSection.Create(view);
        if (!view.ShowsCases)
            return new([.. sections, about], detail, null);
        var findings = ListedFindings.Select(view);
        var place = sections.TakeWhile(s => s.Name != TabNames.FixFirst).Count();
        return new(
            [
                .. sections.Skip(place).Take(1),
                findings.Section,
                CreateEmpty("Clients"),
                CreateEmpty("Measures"),
                .. sections.Take(place),
                .. sections.Skip(place + 1),
                about,
                .. OpenedByLinks.Select(CreateEmpty),
            ],
            detail,
            findings
        );
    }

    /// <summary>The sections about one thing, which links open.</summary>
    private static readonly IReadOnlyList<string> OpenedByLinks = ["Client", "Rule", "Finding", "Measure"];

    /// <summary>A section that the script fills.</summary>
    private static ReportSection CreateEmpty(string name) => new(name, TabKind.Do, "") { IsInNavigation = !OpenedByLinks.Contains(name) };
}
