using DqCheck.Publication;
using DqCheck.Records;

namespace DqCheck.Tests.Publication;

/// <summary>Counts: exact for a provider, one of the two neighbouring multiples of 5 for a commissioner.</summary>
public class RoundingTests
{
    private static readonly Rounding On = new(isOn: true);

    private static readonly Rounding Off = new(isOn: false);

    [Fact]
    public void A_multiple_of_five_stays_and_others_go_to_a_neighbouring_one()
    {
        foreach (var key in Enumerable.Range(1, 200).Select(k => (ulong)k * 7_919))
        {
            Assert.Equal(0, On.Round(new KeyedCount(0, key)));
            Assert.Equal(1_235, On.Round(new KeyedCount(1_235, key)));
            Assert.Contains(On.Round(new KeyedCount(3, key)), new long[] { 0, 5 });
            Assert.Contains(On.Round(new KeyedCount(1_233, key)), new long[] { 1_230, 1_235 });
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(1_234)]
    public void It_is_rounded_up_as_often_as_the_remainder_says(long count)
    {
        const int Draws = 20_000;
        var up = Enumerable.Range(1, Draws).Count(k => On.Round(new KeyedCount(count, (ulong)k * 0x9E3779B97F4A7C15)) > count);
        Assert.InRange(up, Draws * ((count % 5 / 5.0) - 0.02), Draws * ((count % 5 / 5.0) + 0.02));
    }

    [Fact]
    public void The_same_people_give_the_same_number_whatever_the_order_in_which_they_are_counted()
    {
        ulong[] people = [.. Enumerable.Range(1, 43).Select(k => (ulong)k * 0xBF58476D1CE4E5B9)];
        var count = KeyedCount.Of(people);
        Assert.Equal(count, KeyedCount.Of(people.Reverse()));
        Assert.Equal(count, KeyedCount.Of(people.Take(20)) + KeyedCount.Of(people.Skip(20)));
        Assert.Equal(KeyedCount.Of(people.Take(20)), count - KeyedCount.Of(people.Skip(20)));
        Assert.Equal(43, count.Number);
    }

    [Fact]
    public void Other_people_give_another_draw() =>
        Assert.Equal(
            2,
            Enumerable
                .Range(1, 50)
                .Select(first => On.Round(KeyedCount.Of(Enumerable.Range(first, 7).Select(k => (ulong)k * 31))))
                .Distinct()
                .Count()
        );

    [Fact]
    public void A_provider_sees_every_count() =>
        Assert.Equal([0, 1, 4, 1_232], new[] { 0L, 1, 4, 1_232 }.Select(n => Off.Round(KeyedCount.WithoutKey(n))));

    [Fact]
    public void A_count_of_which_nobody_knows_who_is_counted_is_never_shown() =>
        Assert.Throws<InvalidOperationException>(() => On.Round(KeyedCount.WithoutKey(3)));

    [Fact]
    public void The_range_of_a_number_holds_every_count_that_can_give_it()
    {
        Assert.Equal((0, 4), Rounding.GetRange(0));
        Assert.Equal((1, 9), Rounding.GetRange(5));
        Assert.Equal((1_226, 1_234), Rounding.GetRange(1_230));
    }

    [Fact]
    public void Sentences_name_the_rounded_count()
    {
        Assert.Matches("^[05] rows$", On.ToWords(new KeyedCount(1, 11), "row", "rows"));
        Assert.Matches("^1,23[05] rows$", On.ToWords(new KeyedCount(1_234, 5), "row", "rows"));
        Assert.Equal("1 row", Off.ToWords(KeyedCount.WithoutKey(1), "row", "rows"));
    }
}
