using System.Globalization;
using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>The calendar months of the rolling window, oldest first; the last ends on the as-of date.</summary>
internal sealed class Months
{
    private readonly int _from;
    private readonly int _to;
    private readonly int _financialYear;

    public Months(JourneySet journeys)
    {
        var rolling = journeys.GetWindow(Window.Rolling);
        _from = rolling.From;
        _to = rolling.To;
        _financialYear = journeys.GetWindow(Window.FinancialYear).From;
        var number = journeys.Thresholds.CohortMonths;
        All =
        [
            .. Enumerable
                .Range(0, number)
                .Select(i => Window.AddMonths(_from, i))
                .Select((from, i) => new Window(Window.Month, from, i == number - 1 ? _to : Window.GetLastOfMonth(from))),
        ];
        IsWhole = _to == Window.GetLastOfMonth(_to);
    }

    /// <summary>The months as windows.</summary>
    public IReadOnlyList<Window> All { get; }

    /// <summary>Whether the as-of date is the last day of its month.</summary>
    public bool IsWhole { get; }

    /// <summary>Index of the month of a day; -1 where the day is in none.</summary>
    public int IndexOf(int? day)
    {
        if (day is not { } d || d < _from || d > _to)
            return -1;
        var first = Window.ToDate(_from);
        var date = Window.ToDate(d);
        return ((date.Year - first.Year) * 12) + date.Month - first.Month;
    }

    /// <summary>Whether a month belongs to the financial year to date.</summary>
    public bool IsInFinancialYear(int month) => All[month].From >= _financialYear;

    /// <summary>Names of the months, such as <c>Apr 2014</c>.</summary>
    public IEnumerable<string> Names => All.Select(m => Window.ToDate(m.From).ToString("MMM yyyy", CultureInfo.InvariantCulture));
}
