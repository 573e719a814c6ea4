using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>Data quality and completeness of each column of the extract.</summary>
internal static class ColumnsTab
{
    public static void Add(Book workbook, ResultView view)
    {
        var tab = new Tab(
            workbook,
            "Columns",
            ("Column", 12),
            ("What it is", 44),
            ("Record", 24),
            ("Valid items", 11),
            ("Items due", 11),
            ("Data quality", 12),
            ("Complete", 11),
            ("Expected", 11),
            ("Completeness", 13),
            ("Supplied", 30)
        );
        var rounding = view.Rounding;
        var read = view.Result.Read.ToList();
        foreach (var items in view.Result.Quality.Columns)
        {
            var slot = items.Column.Slot;
            var supplied =
                read.Any(e => e.Supplied[slot]) ? ""
                : read.All(e => !e.Header!.Has(items.Column)) ? "not in the header"
                : "blank or NA on every row";
            tab.Add(
                items.Column.Name,
                items.Column.Title,
                Words.Of(items.Column.Kind),
                rounding.Cell(items.Quality.Numerator),
                rounding.Cell(items.Quality.Denominator),
                Percentage.Of(rounding, items.Quality),
                rounding.Cell(items.Completeness.Numerator),
                rounding.Cell(items.Completeness.Denominator),
                Percentage.Of(rounding, items.Completeness),
                supplied
            );
        }

        tab.Finish();
    }
}
