using DqCheck.Journeys;
using DqCheck.Monthly;
using DqCheck.Records;

namespace DqCheck.Reports.Workbooks.Monthly;

/// <summary>The tabs of a contract's monthly workbook, and what they share.</summary>
internal static class MonthlyTabs
{
    /// <summary>Cases that a tab lists; how many more there are, it says.</summary>
    public const int MaxRows = 2_000;

    /// <summary>The four tabs that the contract asks for, in its order.</summary>
    public static void Add(Book workbook, RunResult result, MonthlyResult monthly)
    {
        SummaryRollingTab.Add(workbook, monthly, result.Rounding);
        LongWaitsTab.Add(workbook, result, monthly);
        ReturnsTab.Add(workbook, result, monthly);
        YoungReferralsTab.Add(workbook, result, monthly);
    }

    /// <summary>What stands behind all other tabs: the months as numbers, and the definitions.</summary>
    public static void AddBehind(Book workbook, RunResult result, MonthlyResult monthly)
    {
        OverTimeTab.Add(workbook, monthly, result.Rounding);
        DefinitionsTab.Add(workbook, result, monthly);
    }

    /// <summary>Says how many cases more there are than the tab lists.</summary>
    public static void SayWhatIsLeft(Tab tab, int cases, string where)
    {
        if (cases <= MaxRows)
            return;
        tab.Add($"{Counted.Number(cases - MaxRows)} more", $"are not shown here: {where}.");
        tab.Emphasise(Look.Note);
    }

    public static object? Date(int? day) => day is { } d ? Window.DateOf(d) : null;

    public static string ClientGroup(Journey journey) => journey.Class.IsYoung ? GroupMask.YoungPeople : GroupMask.Adults;

    public static string AsOf(RunResult result) => result.Dates.AsOf is { } day ? RunDates.Long(day) : "an unknown day";
}
