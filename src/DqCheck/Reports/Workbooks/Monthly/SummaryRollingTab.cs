using DqCheck.Monthly;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>The contract's monthly figures, a row each with one column a month: a plain table, so that a pivot table works on it.</summary>
internal static class SummaryRollingTab
{
    public const string Name = "Summary rolling",
        NotFed = "n/d";

    public static void Add(Book workbook, MonthlyResult monthly, Rounding rounding)
    {
        List<string> months = [.. monthly.Months.Names];
        if (!monthly.Months.IsWhole)
            months[^1] += " (to date)";
        var tab = new Tab(
            workbook,
            Name,
            [
                ("No", 6),
                ("Item", 44),
                ("Category", 30),
                ("Client group", 13),
                ("Basis", 9),
                ("Status", 18),
                .. months.Select(m => (m, 9.0)),
                ("Rolling total", 9),
                ("Financial year to date", 10),
                ("Of the total, substance not known", 16),
                ("To know", 170),
            ]
        );
        foreach (var row in monthly.Rows)
            tab.Add([
                row.Line.Item,
                row.Line.Title,
                row.Category,
                row.ClientGroup,
                row.Line.Basis,
                row.StatusWord,
                .. Counts(row, months.Count, rounding),
                row.Note,
            ]);
        tab.Finish(printed: months.Count + 9);
    }

    private static IEnumerable<object?> Counts(MonthlyRow row, int months, Rounding rounding)
    {
        if (row.Counts is not { } counts)
            return [.. Enumerable.Repeat(new InsteadOfNumber(NotFed), months + 2), null];
        return
        [
            .. counts.ByMonth.Select(c => rounding.Cell(c)),
            rounding.Cell(counts.Rolling),
            rounding.Cell(counts.FinancialYear),
            rounding.Cell(counts.UnknownSubstance),
        ];
    }
}
