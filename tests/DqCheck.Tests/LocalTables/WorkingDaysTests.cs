using DqCheck.LocalTables;

namespace DqCheck.Tests.LocalTables;

/// <summary>Good Friday was 18 April 2014, Easter Monday 21 April.</summary>
public class WorkingDaysTests
{
    [Theory]
    [InlineData("2014-04-14", "2014-04-14", 0)]
    [InlineData("2014-04-14", "2014-04-15", 1)]
    [InlineData("2014-04-11", "2014-04-14", 1)]
    [InlineData("2014-04-17", "2014-04-22", 1)]
    [InlineData("2014-04-17", "2014-04-21", 0)]
    [InlineData("2014-12-24", "2014-12-29", 1)]
    [InlineData("2014-04-15", "2014-04-14", 0)]
    public void Weekends_and_bank_holidays_are_not_working_days(string from, string to, int days) =>
        Assert.Equal(days, LocalTest.Shipped.WorkingDays.Count(Day(from), Day(to)));

    private static int Day(string text) => LocalRow.ParseDay(text)!.Value;
}
