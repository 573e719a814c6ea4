using DqCheck.Monthly;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;
using DqCheck.Records;
using DqCheck.Reports.Figures;

namespace DqCheck.Reports.Tabs.Monthly;

/// <summary>
/// The tab of the contract's monthly figures: a heading for each item, then a row for each category and client group, with a column for each
/// month. Rows that the extract cannot fill are grouped below all others.
/// </summary>
internal static class SummaryRollingTab
{
    public const string NoData = SummaryRollingColumns.NoData;

    private const string Total = "Total";

    public static void Add(ITabWriter output, MonthlyResult monthly, Rounding rounding) =>
        output.Write(new Tab<MonthlyRow>(TabNames.SummaryRolling, Columns(monthly.Months, rounding), Rows(monthly)) { FrozenColumns = 3 });

    private static TabColumn<MonthlyRow>[] Columns(Months months, Rounding rounding)
    {
        return
        [
            new(SummaryRollingColumns.Item, 6, row => row.Line.Item) { Note = note => note.Label },
            new(SummaryRollingColumns.Category, 46, row => row.Category) { Note = note => note.Sentence },
            new(SummaryRollingColumns.ClientGroup, 14, row => TabText.Group(row.ClientGroup)),
            .. Titles(months)
                .Select(
                    (title, month) =>
                        new TabColumn<MonthlyRow>(title, 9, row => Cell(row, counts => counts.ByMonth[month], other => other == month))
                        {
                            Colour = row => row.IsTyped ? Tone.Input : null,
                        }
                ),
            new("Rolling total", 9, row => Cell(row, counts => counts.Rolling, _ => true)),
            new("Financial year to date", 10, row => Cell(row, counts => counts.FinancialYear, months.IsInFinancialYear)),
            new("Of the total, substance not known", 16, row => rounding.Round(row.Counts?.UnknownSubstance)),
            new("Basis", 9, row => row.Line.Basis),
            new(SummaryRollingColumns.Status, 18, row => row.StatusText),
            new("Notes", 230, row => row.Note, Print: false),
        ];

        object? Cell(MonthlyRow row, Func<MonthlyCounts, KeyedCount> count, Func<int, bool> isTyped) =>
            row.Counts is { } counts ? rounding.Round(count(counts))
            : rounding.Round(row.SumTyped(isTyped)) is { } typed ? typed
            : new NumberPlaceholder(NoData);
    }

    private static IEnumerable<TabRow<MonthlyRow>> Rows(MonthlyResult monthly)
    {
        var withCounts = monthly.Rows.Where(r => r.Counts is not null).ToList();
        foreach (var row in Blocks(withCounts))
            yield return row;
        if (withCounts.Count < monthly.Rows.Count)
            yield return new(new TabNote("Not in the extract: give the local table, or type the figure into the yellow cells"), Tone.Note);
        foreach (var row in Blocks(monthly.Rows.Where(r => r.Counts is null)))
            yield return row;
    }

    /// <summary>The rows of each item below its heading, totals emphasised.</summary>
    private static IEnumerable<TabRow<MonthlyRow>> Blocks(IEnumerable<MonthlyRow> rows)
    {
        foreach (var item in rows.GroupBy(r => (r.Line.Item, r.Line.Title)))
        {
            yield return new(new TabNote(item.Key.Title, Label: item.Key.Item), Tone.Block);
            foreach (var row in item)
                yield return new(row, IsTotal(row) ? Tone.Total : null);
        }
    }

    private static bool IsTotal(MonthlyRow row) => row.Category.Split(": ")[^1] == Total;

    /// <summary>Titles of the months; the last may be incomplete.</summary>
    private static IEnumerable<string> Titles(Months months)
    {
        List<string> names = [.. months.Names];
        if (!months.IsWhole)
            names[^1] += SummaryRollingColumns.ToDate;
        return names;
    }
}
