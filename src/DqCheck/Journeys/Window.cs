namespace DqCheck.Journeys;

/// <summary>A period of days in which things are counted, both ends included.</summary>
/// <param name="Name">rolling-12-months, month, quarter, financial-year-to-date or own.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record Window(string Name, int From, int To)
{
    public const string Rolling = "rolling-12-months";

    public const string Month = "month";

    /// <summary>A quarter of the financial year: April to June is the first.</summary>
    public const string Quarter = "quarter";

    public const string FinancialYear = "financial-year-to-date";

    public const string Own = "own";

    /// <summary>Names of the windows in which every measure is counted; they end on the as-of date.</summary>
    public static readonly IReadOnlyList<string> Names = [Rolling, Month, FinancialYear];

    /// <summary>Names of the windows that a contract can choose.</summary>
    public static readonly IReadOnlyList<string> NamesInContracts = [.. Names, Quarter];

    private const int April = 4;

    public const int MonthsInQuarter = 3;

    private const int MonthsInYear = 12;

    /// <summary>Whether its period is over: a month or quarter that goes on after the window is not.</summary>
    public bool IsOver =>
        Name switch
        {
            Month => To == GetLastOfMonth(To),
            Quarter => To == GetLastOfMonth(AddMonths(From, MonthsInQuarter - 1)),
            _ => true,
        };

    public bool Contains(int? day) => day >= From && day <= To;

    /// <summary>The window with that name that ends on a day.</summary>
    /// <param name="name">One of <see cref="NamesInContracts"/>.</param>
    /// <param name="today">Day number of the as-of date.</param>
    /// <param name="months">Number of months in the rolling window.</param>
    public static Window EndingOn(string name, int today, int months)
    {
        var month = GetFirstOfMonth(today);
        var day = ToDate(today);
        return new(
            name,
            name switch
            {
                Month => month,
                Quarter => AddMonths(month, -((day.Month - 1) % MonthsInQuarter)),
                FinancialYear => new DateOnly(day.Month >= April ? day.Year : Math.Max(1, day.Year - 1), April, 1).DayNumber,
                _ => AddMonths(month, 1 - months),
            },
            today
        );
    }

    /// <summary>
    /// A window of the same name some steps earlier: whole months, whole quarters, the same part of earlier financial years, or rolling
    /// windows that end some months earlier.
    /// </summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="rollingStep">The months between rolling windows.</param>
    /// <param name="months">Number of months in the rolling window.</param>
    public Window GetEarlier(int steps, int rollingStep, int months)
    {
        if (Name is Month or Quarter)
            return EndingOn(Name, AddMonths(From, (Name == Month ? 1 : MonthsInQuarter) * (1 - steps)) - 1, months);
        var end = AddMonths(To, (Name == FinancialYear ? MonthsInYear : rollingStep) * -steps);
        return EndingOn(Name, To == GetLastOfMonth(To) ? GetLastOfMonth(end) : end, months);
    }

    /// <summary>
    /// The date of a day number. Numbers beyond the range of dates, which arithmetic can produce, give the first or last date.
    /// </summary>
    public static DateOnly ToDate(int day) =>
        DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The date of a day number; null where it is not known.</summary>
    public static DateOnly? ToDate(int? day) => day is { } number ? ToDate(number) : null;

    public static int GetFirstOfMonth(int day) => day - ToDate(day).Day + 1;

    /// <summary>The last day of the month of a day.</summary>
    public static int GetLastOfMonth(int day) => GetFirstOfMonth(day) + DateTime.DaysInMonth(ToDate(day).Year, ToDate(day).Month) - 1;

    /// <summary>
    /// Adds calendar months, or subtracts them: six months after 31 August is the last day of February. Stays within the range of dates.
    /// </summary>
    public static int AddMonths(int day, int months)
    {
        var date = ToDate(day);
        var month = (date.Year * 12) + date.Month - 1 + months;
        if (month < 12)
            return DateOnly.MinValue.DayNumber;
        return month >= 120_000 ? DateOnly.MaxValue.DayNumber : date.AddMonths(months).DayNumber;
    }
}
