using DqCheck.Extracts;
using DqCheck.Measures;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Tabs;

/// <summary>The tab of columns, with the data quality and completeness of each.</summary>
internal static class ColumnsTab
{
    public static void Add(ITabWriter output, ResultView view) =>
        output.Write(
            new Tab<ColumnItems>(
                TabNames.Columns,
                Columns(view),
                view.Result.Quality.Columns.Select(items => new TabRow<ColumnItems>(items))
            )
        );

    private static TabColumn<ColumnItems>[] Columns(ResultView view)
    {
        var read = view.Result.ReadExtracts.ToList();
        return
        [
            new("Column", 12, items => items.Column.Name),
            new("What it is", 44, items => items.Column.Title),
            new("Record", 24, items => TabText.Record(items.Column.Kind)),
            new("Valid items", 11, items => items.Quality.Numerator.Number),
            new("Items due", 11, items => items.Quality.Denominator.Number),
            new("Data quality", 12, items => Percentage.From(items.Quality)),
            new("Complete", 11, items => items.Completeness.Numerator.Number),
            new("Expected", 11, items => items.Completeness.Denominator.Number),
            new("Completeness", 13, items => Percentage.From(items.Completeness)),
            new("Supplied", 30, items => Supplied(read, items.Column)),
            .. NameInTheExtract(view, read),
        ];
    }

    /// <summary>Only where an extract calls a column by another name.</summary>
    private static IEnumerable<TabColumn<ColumnItems>> NameInTheExtract(ResultView view, IReadOnlyList<Extract> read)
    {
        if (read.Any(e => e.Header!.Renamed.Count > 0))
            yield return new("Name in the extract", 24, items => ColumnNamesText.For(view, items.Column));
    }

    private static string Supplied(IReadOnlyList<Extract> read, Column column) =>
        read.Any(e => e.Supplied[column.Slot]) ? ""
        : read.All(e => !e.Header!.Has(column)) ? "not in the header"
        : "blank or NA on every row";
}
