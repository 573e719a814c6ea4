using System.Globalization;
using DqCheck.History;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;

namespace DqCheck.Monthly;

/// <summary>Says how much of what was typed into last month's workbook came back, and whether it is the wrong workbook.</summary>
internal static class CarriedNotes
{
    /// <param name="workbook">The workbook; null for none.</param>
    /// <param name="monthly">The monthly result; null for none.</param>
    /// <param name="population">The records.</param>
    /// <param name="isReadElsewhere">Whether what was typed has been read already, so that there is nothing to say about it.</param>
    public static IEnumerable<InputNote> Find(
        PreviousWorkbook? workbook,
        MonthlyResult? monthly,
        Population population,
        bool isReadElsewhere
    )
    {
        if (workbook is null || monthly is null)
            yield break;
        var lines = monthly.Waits.Cases.Select(c => c.Key.Line).ToHashSet();
        var typed = workbook.Cases.Where(c => c.HasText).ToList();
        var agencies = workbook.Cases.Select(c => c.Agency).Where(a => a.Length > 0).ToHashSet();
        if (agencies.Count > 0 && !agencies.Overlaps(population.Extracts.SelectMany(e => e.Agencies)))
            yield return new("carry", "The workbook to carry over is of another agency.");
        var figures = monthly.Rows.Sum(r => r.Typed.Count(number => number is not null));
        if (!isReadElsewhere && typed.Count + figures == 0)
            yield return new("carry", "Nobody typed a reason, an action or a figure into the workbook to carry over.");
        if (!isReadElsewhere && typed.Count > 0)
            yield return new(
                "carry",
                $"Reasons or actions were typed for {Plural.Format(typed.Count, "case", "cases")}, and {DescribeReturned(typed, lines)}",
                ForProviderOnly: true
            );
        if (!isReadElsewhere && workbook.UnreadNumbers > 0)
            yield return new("carry", MonthlyNumbers.DescribeUnread(workbook.UnreadNumbers), ForProviderOnly: true);
        if (!isReadElsewhere && figures > 0)
            yield return new(
                "carry",
                $"{Plural.Format(figures, "figure was", "figures were")} carried over into the tab {SummaryRollingColumns.Tab}.",
                ForProviderOnly: true
            );
        if (FindLastMonth(workbook) is { } last && last > monthly.Months.All[^1].To)
            yield return new("carry", "The workbook to carry over is later than the extracts.");
    }

    private static string DescribeReturned(List<PreviousCase> typed, HashSet<string> lines)
    {
        var returned = typed.Count(c => lines.Contains(c.Line));
        return returned == typed.Count ? "all came back." : $"{Plural.FormatNumber(returned)} came back. The tab Changes lists the others.";
    }

    /// <summary>The first day of the last month in a workbook, as a day number; null where it names none.</summary>
    private static int? FindLastMonth(PreviousWorkbook workbook) =>
        workbook
            .Months.Keys.Select(name =>
                DateOnly.TryParseExact(name, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                    ? month.DayNumber
                    : (int?)null
            )
            .Max();
}
