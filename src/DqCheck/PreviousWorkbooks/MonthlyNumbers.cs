using System.Globalization;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads the whole numbers that people typed into the tab of the monthly figures.</summary>
internal static class MonthlyNumbers
{
    /// <summary>The statuses of rows into which people type. An earlier workbook may have no such column.</summary>
    private static readonly string[] TypedStatuses = ["", SummaryRollingColumns.TypedIn, SummaryRollingColumns.Missing];

    private static readonly HashSet<string> Months = [.. SummaryRollingColumns.AllMonths];

    private static readonly string[] Titles =
    [
        SummaryRollingColumns.Item,
        SummaryRollingColumns.ClientGroup,
        SummaryRollingColumns.Status,
        .. Months,
    ];

    /// <summary>Reads the numbers, and counts the cells in which something else was typed.</summary>
    public static (IReadOnlyDictionary<MonthlyCell, long> Numbers, int Unread) Read(CarriedWorkbook workbook)
    {
        Dictionary<MonthlyCell, long> numbers = [];
        var unread = 0;
        if (workbook.FindTab(SummaryRollingColumns.Tab) is null)
            return (numbers, unread);
        foreach (var row in TitledTable.Find(workbook, SummaryRollingColumns.Tab, SummaryRollingColumns.Category, Titles)?.Rows ?? [])
        {
            if (!TypedStatuses.Contains(row.GetValueOrDefault(SummaryRollingColumns.Status, "")))
                continue;
            foreach (var (title, text) in row.Where(cell => Months.Contains(cell.Key)))
            {
                if (!long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
                {
                    unread += text.Trim() is "" or SummaryRollingColumns.NoData ? 0 : 1;
                    continue;
                }

                MonthlyCell cell = new(
                    row.GetValueOrDefault(SummaryRollingColumns.Item, ""),
                    row.GetValueOrDefault(SummaryRollingColumns.Category, ""),
                    row.GetValueOrDefault(SummaryRollingColumns.ClientGroup, ""),
                    title.Replace(SummaryRollingColumns.ToDate, "", StringComparison.Ordinal)
                );
                numbers.TryAdd(cell, number);
            }
        }

        return (numbers, unread);
    }

    /// <summary>What is said about cells in which something else than a number was typed.</summary>
    public static string DescribeUnread(int cells) =>
        $"{Plural.Format(cells, "figure", "figures")} in the tab {SummaryRollingColumns.Tab} could not be read. Type whole numbers that are "
        + "not negative.";

    /// <summary>Joins numbers; of a cell that several have, the first counts.</summary>
    public static IReadOnlyDictionary<MonthlyCell, long> Join(params IEnumerable<IReadOnlyDictionary<MonthlyCell, long>> all)
    {
        Dictionary<MonthlyCell, long> joined = [];
        foreach (var (cell, number) in all.SelectMany(numbers => numbers))
            joined.TryAdd(cell, number);
        return joined;
    }
}
