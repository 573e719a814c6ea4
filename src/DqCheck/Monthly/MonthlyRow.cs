using DqCheck.Contracts;
using DqCheck.PreviousWorkbooks;
using DqCheck.Records;

namespace DqCheck.Monthly;

/// <summary>A monthly figure of one client group.</summary>
/// <param name="Line">The line of the contract.</param>
/// <param name="Category">The category of the line, or the team.</param>
/// <param name="ClientGroup">adults, young-people or all.</param>
/// <param name="Status">Whether the extract provides the figure.</param>
/// <param name="Counts">Null where the extract cannot provide them.</param>
/// <param name="Note">A note, or why there are no counts.</param>
internal sealed record MonthlyRow(
    MonthlyLine Line,
    string Category,
    string ClientGroup,
    MonthlyStatus Status,
    MonthlyCounts? Counts,
    string Note
)
{
    /// <summary>
    /// What people typed for each month, where the extract does not hold the figure; null for a month without a number. Empty where nobody
    /// typed anything.
    /// </summary>
    public IReadOnlyList<KeyedCount?> Typed { get; init; } = [];

    /// <summary>Whether it has cells into which people type.</summary>
    public bool IsTyped => Status == MonthlyStatus.LocalDataMissing;

    /// <summary>The number that was typed for some months; null where one of them has none.</summary>
    public KeyedCount? SumTyped(Func<int, bool> isIncluded)
    {
        var months = Typed.Where((_, month) => isIncluded(month)).ToList();
        return months.Count == 0 || months.Contains(null) ? null : KeyedCount.Sum(months.OfType<KeyedCount>());
    }

    /// <summary>The status as users read it.</summary>
    public string StatusText =>
        Status switch
        {
            MonthlyStatus.Computed => "computed",
            MonthlyStatus.Provisional => "provisional",
            MonthlyStatus.LocalDataMissing when Typed.Count > 0 => SummaryRollingColumns.TypedIn,
            MonthlyStatus.LocalDataMissing => SummaryRollingColumns.Missing,
            _ => "not calculated",
        };
}
