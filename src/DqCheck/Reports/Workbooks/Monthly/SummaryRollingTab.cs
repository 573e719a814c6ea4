using DqCheck.Monthly;
using DqCheck.Publication;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>
/// The tab of the contract's monthly figures: one row each, with one column per month. It is a plain table, so that a pivot table can use
/// it.
/// </summary>
internal static class SummaryRollingTab
{
    public const string Name = "Summary rolling";

    public const string NoData = "n/d";

    public static void Add(WorkbookWriter workbook, MonthlyResult monthly, Rounding rounding) =>
        TabWriter.Write(
            workbook,
            new Tab<MonthlyRow>(Name, Columns(monthly.Months, rounding), monthly.Rows.Select(row => new TabRow<MonthlyRow>(row)))
        );

    private static TabColumn<MonthlyRow>[] Columns(Months months, Rounding rounding)
    {
        return
        [
            new("No", 6, row => row.Line.Item),
            new("Item", 44, row => row.Line.Title),
            new("Category", 30, row => row.Category),
            new("Client group", 13, row => row.ClientGroup),
            new("Basis", 9, row => row.Line.Basis),
            new("Status", 18, row => row.StatusText),
            .. Titles(months)
                .Select((title, month) => new TabColumn<MonthlyRow>(title, 9, row => Cell(row, counts => counts.ByMonth[month]))),
            new("Rolling total", 9, row => Cell(row, counts => counts.Rolling)),
            new("Financial year to date", 10, row => Cell(row, counts => counts.FinancialYear)),
            new("Of the total, substance not known", 16, row => rounding.ToCell(row.Counts?.UnknownSubstance)),
            new("To know", 170, row => row.Note, Print: false),
        ];

        object? Cell(MonthlyRow row, Func<MonthlyCounts, int> count) =>
            row.Counts is { } counts ? rounding.ToCell(count(counts)) : new NumberPlaceholder(NoData);
    }

    /// <summary>Titles of the months; the last may be incomplete.</summary>
    private static IEnumerable<string> Titles(Months months)
    {
        List<string> names = [.. months.Names];
        if (!months.IsWhole)
            names[^1] += " (to date)";
        return names;
    }
}
