using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>A list of the report, by columns: a value that is in many rows is held once.</summary>
internal sealed class ReportTable
{
    private ReportTable(string id, IReadOnlyList<ReportColumn> columns)
    {
        Id = id;
        Columns = columns;
    }

    /// <summary>The address of its section.</summary>
    public string Id { get; }

    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>The rows that stand out, and what their background says.</summary>
    public SortedDictionary<int, Tone> Tones { get; } = [];

    public int Rows { get; private set; }

    /// <summary>Whether the order of the rows matters: some are headings of those below.</summary>
    public bool HasBlocks => Tones.ContainsValue(Tone.Block);

    public static ReportTable From<TRow>(string id, Tab<TRow> tab)
    {
        var table = new ReportTable(
            id,
            [.. tab.Columns.Select(c => new ReportColumn(HtmlText.Clean(c.Title), c.Width, c.Print, c.IsSeverity))]
        );
        foreach (var row in tab.Rows)
        {
            for (var i = 0; i < tab.Columns.Count; i++)
                table.Columns[i].Add(HtmlCell.From(row.Cell(tab.Columns[i])) with { Tone = row.Colour(tab.Columns[i]) });
            if (row.Emphasis is { } tone)
                table.Tones.Add(table.Rows, tone);
            table.Rows++;
        }

        return table;
    }
}
