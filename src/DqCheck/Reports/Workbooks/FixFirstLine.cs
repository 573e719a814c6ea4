using DqCheck.Measures;

namespace DqCheck.Reports.Workbooks;

/// <summary>A line of the tab Fix first: a rule, or several columns that the export does not supply and that follow each other.</summary>
/// <param name="Order">The place in the list, from 1.</param>
/// <param name="Items">The rules of the line.</param>
internal sealed record FixFirstLine(int Order, IReadOnlyList<FixFirstItem> Items)
{
    /// <summary>The first rule of the line.</summary>
    public FixFirstItem First => Items[0];

    /// <summary>Whether it is about several columns.</summary>
    public bool IsGroup => Items.Count > 1;

    public string Title =>
        IsGroup ? $"Columns that the export does not supply: {string.Join(", ", Items.Select(i => i.Rule.Field))}" : First.Rule.Title;

    public string Fix =>
        IsGroup ? "Switch these columns on in the export, or ask the supplier of the case-management system." : First.Rule.Fix;

    public long Findings => Items.Sum(i => (long)i.Findings);

    /// <summary>The records to correct; those of columns on the same records are not counted twice.</summary>
    public int Records => Items.Max(i => i.Records);

    public long GainedItems => Items.Sum(i => i.GainedItems);

    /// <summary>Data quality once this line and all before it are corrected.</summary>
    public Fraction QualityAfter => Items[^1].QualityAfter;

    public bool ReachesTarget => Items.Any(i => i.ReachesTarget);

    /// <summary>Creates the lines. A rule that the workbook lists no findings of is about a column that is not supplied.</summary>
    public static IReadOnlyList<FixFirstLine> Create(IReadOnlyList<FixFirstItem> items, DetailFindings detail)
    {
        List<List<FixFirstItem>> lines = [];
        var follows = false;
        foreach (var item in items)
        {
            var isColumn = item.IsExporterIssue && item.Rule.IsColumnCheck && detail.Count(item.Rule) == 0;
            if (isColumn && follows)
                lines[^1].Add(item);
            else
                lines.Add([item]);
            follows = isColumn;
        }

        return [.. lines.Select((line, i) => new FixFirstLine(i + 1, line))];
    }
}
