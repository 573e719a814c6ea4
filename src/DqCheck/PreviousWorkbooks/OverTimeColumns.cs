namespace DqCheck.PreviousWorkbooks;

/// <summary>The tab of the last twelve months, and its columns that next month's check reads back.</summary>
internal static class OverTimeColumns
{
    public const string Tab = "Over time";

    public const string Month = "Month";

    public const string Load = "Rows that load";

    public const string DataQuality = "Valid items";

    public const string TopReview = "Review TOPs in time";

    /// <summary>Title of the column with the denominator of a figure.</summary>
    public static string GetDenominatorTitle(string figure) => $"{figure}, of";
}
