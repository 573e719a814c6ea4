using DqCheck.Contracts;

namespace DqCheck.Tests.Contracts;

/// <summary>Quarters are those of the financial year, which begins in April.</summary>
public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2014-04", "2014-04-01", "2014-04-30", "2014-03", "2014-05")]
    [InlineData("2014-Q1", "2014-04-01", "2014-06-30", "2013-Q4", "2014-Q2")]
    [InlineData("2014-Q4", "2015-01-01", "2015-03-31", "2014-Q3", "2015-Q1")]
    [InlineData("2013/14", "2013-04-01", "2014-03-31", "2012/13", "2014/15")]
    [InlineData("1999/00", "1999-04-01", "2000-03-31", "1998/99", "2000/01")]
    public void A_period_has_days_and_neighbours(string text, string from, string to, string previous, string next)
    {
        var period = ReportingPeriod.Parse(text)!;
        Assert.Equal(
            (text, from, to, previous, next),
            (period.ToString(), $"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}", period.Previous.ToString(), period.Next.ToString())
        );
    }

    [Theory]
    [InlineData("2014")]
    [InlineData("2014-13")]
    [InlineData("2014-00")]
    [InlineData("2014-4")]
    [InlineData("2014-Q5")]
    [InlineData("2013/15")]
    [InlineData("April 2014")]
    [InlineData("")]
    public void Anything_else_is_not_a_period(string text) => Assert.Null(ReportingPeriod.Parse(text));

    [Theory]
    [InlineData("2014-03-31", "monthly", "2014-03")]
    [InlineData("2014-03-31", "quarterly", "2013-Q4")]
    [InlineData("2014-04-01", "quarterly", "2014-Q1")]
    [InlineData("2014-03-31", "annual", "2013/14")]
    [InlineData("2014-04-01", "annual", "2014/15")]
    public void The_period_of_a_frequency_holds_the_day(string day, string frequency, string period) =>
        Assert.Equal(
            period,
            ReportingPeriod
                .Containing(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ReportingPeriod.GetMonths(frequency))
                .ToString()
        );
}
