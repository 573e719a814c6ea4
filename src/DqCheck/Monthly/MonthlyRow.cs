using DqCheck.Contracts;

namespace DqCheck.Monthly;

/// <summary>How a monthly figure stands.</summary>
internal enum MonthlyStatus
{
    /// <summary>The extract holds all of it.</summary>
    Computed,

    /// <summary>The extract holds a part of it, or what is still to come can change it.</summary>
    Provisional,

    /// <summary>The extract holds nothing of it.</summary>
    LocalDataMissing,

    /// <summary>The extract should hold it, but lacks a column.</summary>
    NotComputable,
}

/// <summary>A monthly figure of one client group.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Category">Its category, or the team.</param>
/// <param name="ClientGroup">adults, young-people or all.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Counts">Null where it cannot be fed.</param>
/// <param name="Note">What is to be known, or why it cannot be fed.</param>
internal sealed record MonthlyRow(
    MonthlyLine Line,
    string Category,
    string ClientGroup,
    MonthlyStatus Status,
    MonthlyCounts? Counts,
    string Note
)
{
    /// <summary>The status in words.</summary>
    public string StatusWord =>
        Status switch
        {
            MonthlyStatus.Computed => "computed",
            MonthlyStatus.Provisional => "provisional",
            MonthlyStatus.LocalDataMissing => "local data missing",
            _ => "not computable",
        };
}

/// <summary>Numbers of journeys by month.</summary>
/// <param name="ByMonth">In the order of the months.</param>
/// <param name="FinancialYear">Those of the financial year to date.</param>
/// <param name="UnknownSubstance">Those of all months whose substance is not known: they stand in a total and in no group of it; null where
/// the line is no such total.</param>
internal sealed record MonthlyCounts(IReadOnlyList<int> ByMonth, int FinancialYear, int? UnknownSubstance)
{
    /// <summary>Those of all months.</summary>
    public int Rolling => ByMonth.Sum();
}
