namespace DqCheck.Extracts;

/// <summary>In which order day and month may stand in a date with the year at its end, such as 04/25/2014.</summary>
[Flags]
internal enum DayOrders
{
    /// <summary>The year does not come last, or there is no date.</summary>
    None = 0,

    DayFirst = 1,

    MonthFirst = 2,
}
