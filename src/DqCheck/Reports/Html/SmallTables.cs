using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>Makes small tables from the columns of tabs.</summary>
internal static class SmallTables
{
    public static SmallTable From<TRow>(string caption, IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows) =>
        new(
            caption,
            [.. columns.Select(c => HtmlText.Clean(c.Title))],
            [.. rows.Select(row => (HtmlCell[])[.. columns.Select(c => HtmlCell.From(c.Cell(row)) with { Tone = c.Colour?.Invoke(row) })])]
        );
}
