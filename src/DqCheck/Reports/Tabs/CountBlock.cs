namespace DqCheck.Reports.Tabs;

/// <summary>A block of counts above the table of a tab: sentences, then a header and rows of its own.</summary>
/// <param name="Sentences">The sentences, one per row.</param>
/// <param name="Titles">The titles of the columns.</param>
/// <param name="Rows">The cells of the rows.</param>
internal sealed record CountBlock(IReadOnlyList<string> Sentences, IReadOnlyList<string> Titles, IReadOnlyList<object?[]> Rows)
{
    public static CountBlock From<TRow>(
        IReadOnlyList<string> sentences,
        IReadOnlyList<TableColumn<TRow>> columns,
        IEnumerable<TRow> rows
    ) => new(sentences, [.. columns.Select(c => c.Title)], [.. rows.Select(row => columns.Select(c => c.Cell(row)).ToArray())]);
}
