using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Tests.Contracts;

/// <summary>Met or missed is judged on the exact fraction, and so is what is lacking.</summary>
public class IndicatorTargetTests
{
    [Theory]
    [InlineData("AtLeast", "95", null, 95, 100, true, 0)]
    [InlineData("AtLeast", "95", null, 9496, 10000, false, 4)]
    [InlineData("AtLeast", "95", null, 37, 39, false, 1)]
    [InlineData("AtLeast", "100", null, 86, 87, false, 1)]
    [InlineData("AtLeast", "99.5", null, 199, 200, true, 0)]
    [InlineData("Above", "50", null, 5, 10, false, 1)]
    [InlineData("Above", "50", null, 6, 10, true, 0)]
    [InlineData("AtMost", "5", null, 5, 100, true, 0)]
    [InlineData("AtMost", "5", null, 8, 100, false, -3)]
    [InlineData("Below", "5", null, 5, 100, false, -1)]
    [InlineData("Between", "40", 60, 30, 100, false, 10)]
    [InlineData("Between", "40", 60, 60, 100, true, 0)]
    [InlineData("Between", "40", 60, 61, 100, false, -1)]
    public void A_share_is_compared_exactly(
        string comparison,
        string target,
        int? to,
        int numerator,
        int denominator,
        bool met,
        int lacking
    )
    {
        var indicator = CreateIndicator(comparison, target, to);
        var figure = Figure.Share(Fraction.WithoutKey(numerator, denominator));
        Assert.Equal((met, lacking), (indicator.IsMet(figure), indicator.GetShortfall(figure)));
    }

    [Theory]
    [InlineData("AtMost", "0", null, 0, true, 0)]
    [InlineData("AtMost", "0", null, 3, false, -3)]
    [InlineData("Between", "640", 700, 639, false, 1)]
    [InlineData("Between", "640", 700, 640, true, 0)]
    [InlineData("Between", "640", 700, 701, false, -1)]
    [InlineData("AtLeast", "10", null, 9, false, 1)]
    public void A_count_is_compared_as_it_is(string comparison, string target, int? to, int count, bool met, int lacking)
    {
        var indicator = CreateIndicator(comparison, target, to);
        var figure = Figure.Count(KeyedCount.WithoutKey(count));
        Assert.Equal((met, lacking), (indicator.IsMet(figure), indicator.GetShortfall(figure)));
    }

    [Fact]
    public void A_mean_is_compared_exactly_and_lacks_no_number_of_people()
    {
        var indicator = CreateIndicator("AtMost", "10", null);
        Assert.True(indicator.IsMet(Figure.Mean(100, KeyedCount.WithoutKey(10))));
        Assert.False(indicator.IsMet(Figure.Mean(1001, KeyedCount.WithoutKey(100))));
        Assert.Null(indicator.GetShortfall(Figure.Mean(1001, KeyedCount.WithoutKey(100))));
    }

    [Fact]
    public void Without_anybody_there_is_nothing_to_judge()
    {
        Assert.Null(CreateIndicator("AtLeast", "95", null).IsMet(Figure.Share(Fraction.WithoutKey(0, 0))));
        Assert.Null(CreateIndicator("AtMost", "10", null).IsMet(Figure.Mean(0, KeyedCount.WithoutKey(0))));
    }

    private static Indicator CreateIndicator(string comparison, string target, int? to) =>
        new()
        {
            Number = "1",
            Title = "t",
            Class = "A",
            MeasureId = "top-start",
            Settings = new(),
            ClientGroup = "all",
            SubstanceGroup = "all",
            Breakdown = [],
            Comparison = Enum.Parse<Comparison>(comparison),
            TargetAsStated = target,
            TargetTo = to,
            ValidFrom = null,
            ValidTo = null,
            Frequency = "",
            StatedSource = "",
            Section = "1",
            Confidence = Confidence.Sourced,
            Status = "",
            Reason = "",
        };
}
