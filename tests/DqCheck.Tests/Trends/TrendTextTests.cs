using DqCheck.Measures;
using DqCheck.Trends;

namespace DqCheck.Tests.Trends;

public class TrendTextTests
{
    [Fact]
    public void The_change_against_the_month_before_is_in_words() =>
        Assert.Equal(
            "Since Mar 2014: Data quality rose from 98.2% to 99.1%. Rows that load fell from 100.0% to 99.0%. "
                + "2 clients with an outstanding review, down from 5. 12 findings fixed, 3 new.",
            Describe(
                new(March)
                {
                    DataQuality = Of(982, 1000),
                    Load = Of(100, 100),
                    ReviewsOutstanding = 5,
                },
                new(April)
                {
                    DataQuality = Of(991, 1000),
                    Load = Of(99, 100),
                    ReviewsOutstanding = 2,
                    Fixed = 12,
                    Opened = 3,
                }
            )
        );

    [Theory]
    [InlineData(98, 100, 98, 100, "Data quality stayed at 98.0%.")]
    [InlineData(99998, 100000, 100, 100, "Data quality rose from 99.99% to 100.0%.")]
    [InlineData(98123, 100000, 98148, 100000, "Data quality rose from 98.12% to 98.15%.")]
    [InlineData(98123456, 100000000, 98123457, 100000000, "Data quality rose slightly and reads 98.1235%.")]
    public void Percentages_never_flatter_and_show_the_change(long from, long ofFrom, long to, long ofTo, string sentence) =>
        Assert.Equal(
            $"Since Mar 2014: {sentence} 0 findings fixed, 0 new.",
            Describe(new(March) { DataQuality = Of(from, ofFrom) }, new(April) { DataQuality = Of(to, ofTo) })
        );

    [Fact]
    public void What_is_not_known_is_left_out() =>
        Assert.Equal("Since Mar 2014: 1 finding fixed, 0 new.", Describe(new(March), new(April) { Fixed = 1, Load = Of(0, 0) }));

    [Fact]
    public void There_is_no_change_without_an_earlier_month() => Assert.Equal("", Describe(new TrendMonth(April) { Opened = 1 }));

    private static readonly DateOnly March = new(2014, 3, 31);

    private static readonly DateOnly April = new(2014, 4, 30);

    private static string Describe(params TrendMonth[] months) => TrendText.Describe(new(months, []));

    private static Fraction Of(long numerator, long denominator) => Fraction.WithoutKey(numerator, denominator);
}
