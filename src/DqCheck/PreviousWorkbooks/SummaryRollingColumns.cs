using System.Globalization;

namespace DqCheck.PreviousWorkbooks;

/// <summary>The tab of the monthly figures, and its columns that next month's check reads back.</summary>
internal static class SummaryRollingColumns
{
    public const string Tab = "Summary rolling";

    public const string Item = "No";

    public const string Category = "Item and category";

    public const string ClientGroup = "Client group";

    public const string Status = "Status";

    // Statuses of rows into which people type
    public const string TypedIn = "typed in";
    public const string Missing = "local data missing";

    /// <summary>What a cell without a number says.</summary>
    public const string NoData = "n/d";

    /// <summary>What the title of a month that is not over has at its end.</summary>
    public const string ToDate = " (to date)";

    private const int FirstYear = 2000;

    private const int Years = 100;

    /// <summary>Every title that a month can have.</summary>
    public static IEnumerable<string> AllMonths =>
        from month in Enumerable.Range(0, Years * 12)
        let name = new DateOnly(FirstYear, 1, 1).AddMonths(month).ToString("MMM yyyy", CultureInfo.InvariantCulture)
        from title in new[] { name, name + ToDate }
        select title;
}
