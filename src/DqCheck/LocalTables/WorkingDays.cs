namespace DqCheck.LocalTables;

/// <summary>Counts working days: Monday to Friday, without bank holidays.</summary>
internal sealed class WorkingDays(IEnumerable<DateOnly> bankHolidays)
{
    private readonly HashSet<int> _bankHolidays = [.. bankHolidays.Select(d => d.DayNumber)];

    /// <summary>The working days after one day, up to and including another; 0 where the other is not later.</summary>
    public int Count(int from, int to)
    {
        var count = 0;
        for (var day = from + 1; day <= to; day++)
            count += IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    private bool IsWorkingDay(int day) =>
        DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_bankHolidays.Contains(day);
}
