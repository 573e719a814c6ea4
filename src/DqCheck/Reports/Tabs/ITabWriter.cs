namespace DqCheck.Reports.Tabs;

/// <summary>What the tabs of a result are written into: a workbook or the HTML report.</summary>
internal interface ITabWriter
{
    /// <summary>Writes a data tab.</summary>
    void Write<TRow>(Tab<TRow> tab);

    /// <summary>Adds a tab to read from top to bottom, with the column widths of its widest table.</summary>
    IPageWriter AddPage<TRow>(string name, IReadOnlyList<TabColumn<TRow>> columns);
}
