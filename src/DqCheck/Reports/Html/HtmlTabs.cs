using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>Collects the tabs of a result as sections of the report.</summary>
internal sealed class HtmlTabs : ITabWriter
{
    private ReportSection? _section;

    private HtmlTabs() { }

    /// <summary>The sections of tabs, in their order.</summary>
    public static IReadOnlyList<ReportSection> Collect(IEnumerable<ReportTab> tabs, CancellationToken cancel)
    {
        var writer = new HtmlTabs();
        List<ReportSection> sections = [];
        foreach (var tab in tabs)
        {
            cancel.ThrowIfCancellationRequested();
            writer._section = new(tab.Name, tab.Kind, tab.OneRowIs);
            tab.Write(writer);
            sections.Add(writer._section);
        }

        return sections;
    }

    public void Write<TRow>(Tab<TRow> tab)
    {
        var section = _section!;
        foreach (var sentence in tab.Block?.Sentences ?? [])
            section.Blocks.Add(new() { Sentence = HtmlText.Clean(sentence) });
        if (tab.Block is { Rows.Count: > 0 } block)
            section.Blocks.Add(
                new()
                {
                    Table = new(
                        tab.Name,
                        [.. block.Titles.Select(HtmlText.Clean)],
                        [.. block.Rows.Select(row => (HtmlCell[])[.. row.Select(HtmlCell.From)])]
                    ),
                }
            );
        section.Table = ReportTable.From(section.Id, tab);
        section.Charts = [.. tab.Charts.Select(chart => LineChart.From(chart, section.Table))];
    }

    public IPageWriter AddPage<TRow>(string name, IReadOnlyList<TabColumn<TRow>> columns) => new HtmlPage(_section!);
}
