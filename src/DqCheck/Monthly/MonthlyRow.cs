using DqCheck.Contracts;

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
    /// <summary>The status as users read it.</summary>
    public string StatusText =>
        Status switch
        {
            MonthlyStatus.Computed => "computed",
            MonthlyStatus.Provisional => "provisional",
            MonthlyStatus.LocalDataMissing => "local data missing",
            _ => "not calculated",
        };
}
