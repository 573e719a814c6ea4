using DqCheck.PreviousWorkbooks;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>Collects what a tab to read says for a section of the report.</summary>
internal sealed class HtmlPage(ReportSection section) : IPageWriter
{
    private string _heading = section.Name;

    public void AddTitle(string text) => AddHeading(text);

    public void AddHeading(string text)
    {
        _heading = HtmlText.Clean(text);
        section.Blocks.Add(new() { Heading = _heading });
    }

    public void AddSentence(string text, Tone? tone = null) => section.Blocks.Add(new() { Sentence = HtmlText.Clean(text), Tone = tone });

    public void Table<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var list = rows.ToList();
        section.Blocks.Add(new() { Table = SmallTables.From(_heading, [.. columns.Where(IsShown)], list) });

        bool IsShown(TableColumn<TRow> column) =>
            !column.IsForTyping
            || (column.Title != LongWaitsColumns.LineKey && list.Exists(row => column.Cell(row) is string { Length: > 0 }));
    }

    public void AddRow(params ReadOnlySpan<object?> cells)
    {
        var row = new HtmlCell[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            row[i] = HtmlCell.From(cells[i]);
        section.Blocks.Add(new() { Table = new(_heading, [], [row]) });
    }

    public void PrintOnOnePage() { }
}
