using System.Globalization;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads the whole numbers in the tab of the monthly figures, among them those that people typed.</summary>
internal static class MonthlyNumbers
{
    private static readonly string[] Titles =
    [
        SummaryRollingColumns.Item,
        SummaryRollingColumns.ClientGroup,
        .. SummaryRollingColumns.AllMonths,
    ];

    public static IReadOnlyDictionary<MonthlyCell, long> Read(CarriedWorkbook workbook)
    {
        Dictionary<MonthlyCell, long> numbers = [];
        if (workbook.FindTab(SummaryRollingColumns.Tab) is null)
            return numbers;
        foreach (var row in TitledTable.Find(workbook, SummaryRollingColumns.Tab, SummaryRollingColumns.Category, Titles)?.Rows ?? [])
        {
            foreach (var (title, text) in row)
            {
                if (
                    title is SummaryRollingColumns.Item
                    || !long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                )
                    continue;
                MonthlyCell cell = new(
                    row.GetValueOrDefault(SummaryRollingColumns.Item, ""),
                    row.GetValueOrDefault(SummaryRollingColumns.Category, ""),
                    row.GetValueOrDefault(SummaryRollingColumns.ClientGroup, ""),
                    title.Replace(SummaryRollingColumns.ToDate, "", StringComparison.Ordinal)
                );
                numbers.TryAdd(cell, number);
            }
        }

        return numbers;
    }

    /// <summary>Joins numbers; of a cell that several have, the first counts.</summary>
    public static IReadOnlyDictionary<MonthlyCell, long> Join(params IEnumerable<IReadOnlyDictionary<MonthlyCell, long>> all)
    {
        Dictionary<MonthlyCell, long> joined = [];
        foreach (var (cell, number) in all.SelectMany(numbers => numbers))
            joined.TryAdd(cell, number);
        return joined;
    }
}
