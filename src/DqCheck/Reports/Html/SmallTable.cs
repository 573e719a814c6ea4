namespace DqCheck.Reports.Html;

/// <summary>A table that is shown as a whole.</summary>
/// <param name="Caption">What it shows, for those who hear the page.</param>
/// <param name="Titles">The titles of the columns; none where the table has no header.</param>
/// <param name="Rows">The cells.</param>
internal sealed record SmallTable(string Caption, IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<HtmlCell>> Rows)
{
    /// <summary>Whether the caption is shown; otherwise it is only heard.</summary>
    public bool IsCaptionShown { get; init; }

    /// <summary>Whether a column holds numbers, which are aligned to the right.</summary>
    public bool IsRightAligned(int column) =>
        Rows.Select(r => r.ElementAtOrDefault(column))
            .FirstOrDefault(c => c.Kind is not (HtmlCellKind.Blank or default(HtmlCellKind)))
            .IsRightAligned;
}
