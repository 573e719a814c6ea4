using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Records;

namespace DqCheck.Contracts;

/// <summary>A month, a quarter or a financial year, such as <c>2014-04</c>, <c>2014-Q1</c> (April to June) or <c>2014/15</c>.</summary>
/// <param name="From">The first day.</param>
/// <param name="Months">How many months it has: 1, 3 or 12.</param>
internal sealed partial record ReportingPeriod(DateOnly From, int Months)
{
    /// <summary>How people write periods, for messages.</summary>
    public const string Forms = "a month such as 2014-04, a quarter such as 2014-Q1 (April to June), or a financial year such as 2014/15";

    public const int Month = 1;
    public const int Quarter = 3;
    public const int Year = 12;

    private const int April = 4;

    /// <summary>The last day.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    /// <summary>The period before it, of the same length.</summary>
    public ReportingPeriod Previous => this with { From = From.AddMonths(-Months) };

    /// <summary>The period after it, of the same length.</summary>
    public ReportingPeriod Next => this with { From = From.AddMonths(Months) };

    /// <summary>The year in which its financial year begins.</summary>
    private int FinancialYear => From.Month >= April ? From.Year : From.Year - 1;

    /// <summary>Parses a period; null where the text is none.</summary>
    public static ReportingPeriod? Parse(string text)
    {
        if (MonthForm().Match(text) is { Success: true } month)
            return new(new(GetYear(month), GetPart(month), 1), Month);
        if (QuarterForm().Match(text) is { Success: true } quarter)
            return new(new DateOnly(GetYear(quarter), April, 1).AddMonths((GetPart(quarter) - 1) * Quarter), Quarter);
        return YearForm().Match(text) is { Success: true } year && (GetYear(year) + 1) % 100 == GetPart(year)
            ? new(new(GetYear(year), April, 1), Year)
            : null;
    }

    /// <summary>The last day of the period that an extract covers.</summary>
    /// <exception cref="DqCheckException">The extract ends before the period begins.</exception>
    public DateOnly GetEnd(DateOnly asOf) =>
        asOf < From
            ? throw new DqCheckException(
                FaultKind.Usage,
                $"The extract ends on {RunDates.Format(asOf)}, before the period {this} begins. Choose an earlier period."
            )
        : asOf < To ? asOf
        : To;

    /// <summary>The period of a length that holds a day.</summary>
    public static ReportingPeriod Containing(DateOnly day, int months)
    {
        ReportingPeriod year = new(new(day.Month >= April ? day.Year : day.Year - 1, April, 1), Year);
        var period = year with { Months = months };
        while (period.To < day)
            period = period.Next;
        return period;
    }

    /// <summary>The length in months of the periods of a frequency; a quarter where a document says something else.</summary>
    public static int GetMonths(string frequency) =>
        frequency switch
        {
            "monthly" => Month,
            "annual" => Year,
            _ => Quarter,
        };

    /// <summary>As people write it.</summary>
    public override string ToString() =>
        Months switch
        {
            Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Quarter => string.Create(
                CultureInfo.InvariantCulture,
                $"{FinancialYear:0000}-Q{((((From.Month - April) + Year) % Year) / Quarter) + 1}"
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{From.Year:0000}/{(From.Year + 1) % 100:00}"),
        };

    private static int GetYear(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>The number of the month or quarter, or the last two digits of a year.</summary>
    private static int GetPart(Match match) => int.Parse(match.Groups["part"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[12][0-9]{3})-(?<part>0[1-9]|1[0-2])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthForm();

    [GeneratedRegex("^(?<year>[12][0-9]{3})-[Qq](?<part>[1-4])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex QuarterForm();

    [GeneratedRegex("^(?<year>[12][0-9]{3})/(?<part>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearForm();
}
