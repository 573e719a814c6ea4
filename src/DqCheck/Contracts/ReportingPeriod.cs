using System.Globalization;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>
/// The period for which contracts are reported: a month (2014-04), a quarter of the financial year (2014-Q1 is April to June 2014), or a
/// financial year (2013/14).
/// </summary>
/// <param name="Text">As given.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record ReportingPeriod(string Text, DateOnly From, DateOnly To)
{
    private const int April = 4;

    private const int MonthsInYear = 12;

    /// <summary>Parses a period.</summary>
    /// <exception cref="DqCheckException">It is none of the three.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryParse(text)
        ?? throw new DqCheckException(
            FaultKind.Usage,
            $"“{text}” is not a period. Write a month as 2014-04, a quarter of the financial year as 2014-Q1 (April to June 2014), or a "
                + "financial year as 2013/14."
        );

    /// <summary>The last day of the period that an extract covers.</summary>
    /// <exception cref="DqCheckException">The extract ends before the period begins.</exception>
    public DateOnly GetEnd(DateOnly asOf) =>
        asOf < From
            ? throw new DqCheckException(
                FaultKind.Usage,
                $"The extract ends on {RunDates.Format(asOf)}, before the period {Text} begins. Choose an earlier period."
            )
        : asOf < To ? asOf
        : To;

    private static ReportingPeriod? TryParse(string text)
    {
        if (text.Length != 7 || ParseNumber(text[..4]) is not { } year || year is 0 or 9999)
            return null;
        if (text[4] == '/')
            return ParseNumber(text[5..]) == (year + 1) % 100 ? Create(text, year, April, MonthsInYear) : null;
        if (text[4] != '-')
            return null;
        if (text[5] != 'Q')
            return ParseNumber(text[5..]) is { } month and >= 1 and <= MonthsInYear ? Create(text, year, month, 1) : null;
        return ParseNumber(text[6..]) is { } quarter and >= 1 and <= 4
            ? Create(text, year, April, Journeys.Window.MonthsInQuarter, (quarter - 1) * Journeys.Window.MonthsInQuarter)
            : null;
    }

    private static ReportingPeriod Create(string text, int year, int month, int months, int after = 0)
    {
        var from = new DateOnly(year, month, 1).AddMonths(after);
        return new(text, from, from.AddMonths(months).AddDays(-1));
    }

    private static int? ParseNumber(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
