using DqCheck.Contracts;

namespace DqCheck.Monthly;

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
    public string StatusText =>
        Status switch
        {
            MonthlyStatus.Computed => "computed",
            MonthlyStatus.Provisional => "provisional",
            MonthlyStatus.LocalDataMissing => "local data missing",
            _ => "not computable",
        };
}
