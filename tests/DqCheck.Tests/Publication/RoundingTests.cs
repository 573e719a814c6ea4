using DqCheck.Publication;

namespace DqCheck.Tests.Publication;

/// <summary>Counts of activity: exact for a provider, to the nearest five for a commissioner.</summary>
public class RoundingTests
{
    private static readonly Rounding ForCommissioner = new(Audience.Commissioner);

    private static readonly Rounding ForProvider = new(Audience.Provider);

    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, "<5")]
    [InlineData(4, "<5")]
    [InlineData(5, 5L)]
    [InlineData(7, 5L)]
    [InlineData(8, 10L)]
    [InlineData(1_232, 1_230L)]
    [InlineData(1_233, 1_235L)]
    public void A_commissioner_sees_the_nearest_five_and_nothing_of_one_to_four(long count, object cell)
    {
        Assert.Equal(cell, ForCommissioner.ToCell(count));
        Assert.Equal(cell, ForCommissioner.Round(count) ?? (object)"<5");
    }

    [Fact]
    public void A_provider_sees_every_count() =>
        Assert.Equal([0L, 1L, 4L, 1_232L, null], new long?[] { 0, 1, 4, 1_232, null }.Select(ForProvider.ToCell));

    [Fact]
    public void Sentences_name_the_rounded_count()
    {
        Assert.Equal("fewer than 5 rows", ForCommissioner.ToWords(1, "row", "rows"));
        Assert.Equal("1,235 rows", ForCommissioner.ToWords(1_234, "row", "rows"));
        Assert.Equal("1 row", ForProvider.ToWords(1, "row", "rows"));
    }

    [Fact]
    public void A_rate_is_computed_from_rounded_counts_or_not_at_all()
    {
        Assert.Equal((10, 15), ForCommissioner.RoundShare(8, 14));
        Assert.Null(ForCommissioner.RoundShare(3, 14));
        Assert.Null(ForCommissioner.RoundShare(0, 4));
        Assert.Equal((3, 14), ForProvider.RoundShare(3, 14));
    }
}
