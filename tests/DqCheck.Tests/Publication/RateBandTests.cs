using DqCheck.Contracts;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Records;

namespace DqCheck.Tests.Publication;

/// <summary>Rates in a commissioner's copy: bands from the exact counts, which neither flatter nor give a small count away.</summary>
public class RateBandTests
{
    private static readonly Rounding Rounding = new(isOn: true);

    [Theory]
    [InlineData(0, 0, "too few to show")]
    [InlineData(19, 19, "too few to show")]
    [InlineData(20, 20, "all")]
    [InlineData(0, 20, "none")]
    [InlineData(19, 20, "90 to 100%")]
    [InlineData(12, 24, "50 to 60%")]
    [InlineData(48, 49, "90 to 100%")]
    [InlineData(45, 50, "90 to 95%")]
    [InlineData(49, 50, "95 to 100%")]
    [InlineData(379, 399, "90 to 95%")]
    [InlineData(380, 400, "95 to 96%")]
    [InlineData(9_999, 10_000, "99 to 100%")]
    [InlineData(10_000, 10_000, "all")]
    [InlineData(1, 10_000, "0 to 1%")]
    public void The_width_depends_on_the_denominator(long numerator, long denominator, string band) =>
        Assert.Equal(band, Band(numerator, denominator).Text);

    [Theory]
    [InlineData(93, 100, nameof(Comparison.AtLeast), 94, "below 94%", false)]
    [InlineData(94, 100, nameof(Comparison.AtLeast), 94, "90 to 95%", true)]
    [InlineData(93, 100, nameof(Comparison.AtLeast), 95, "90 to 95%", false)]
    [InlineData(18, 20, nameof(Comparison.AtLeast), 95, "below 95%", false)]
    [InlineData(19, 20, nameof(Comparison.AtLeast), 95, "90 to 100%", true)]
    [InlineData(94, 100, nameof(Comparison.Above), 94, "94% or less", false)]
    [InlineData(12, 100, nameof(Comparison.AtMost), 11, "above 11%", false)]
    [InlineData(11, 100, nameof(Comparison.AtMost), 11, "10 to 15%", true)]
    [InlineData(11, 100, nameof(Comparison.Below), 11, "11% or more", false)]
    [InlineData(61, 100, nameof(Comparison.Between), 62, "below 62%", false)]
    [InlineData(399, 400, nameof(Comparison.AtLeast), 100, "99 to 100%", false)]
    [InlineData(400, 400, nameof(Comparison.AtLeast), 100, "all", true)]
    public void A_band_does_not_reach_over_a_target_that_was_missed(
        long numerator,
        long denominator,
        string comparison,
        int target,
        string text,
        bool met
    )
    {
        var band = Band(numerator, denominator, CreateTarget(comparison, target));
        Assert.Equal(text, band.Text);
        Assert.Equal(met, band.IsMet);
    }

    /// <summary>Whoever reads the rounded counts, the band and whether the target is met must be left with several counts.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(95)]
    public void No_band_tells_a_numerator_of_one_to_four(int? percent)
    {
        var target = percent is { } t ? CreateTarget(nameof(Comparison.AtMost), t) : null;
        Dictionary<(long, long, string, bool?), HashSet<long>> numeratorsByShown = [];
        for (var denominator = 20L; denominator <= 450; denominator++)
        {
            foreach (var numerator in Enumerable.Range(0, 12).Select(n => (long)n).Where(n => n <= denominator))
            {
                foreach (var (upper, lower) in from u in Draws(numerator) from l in Draws(denominator) select (u, l))
                {
                    Fraction fraction = new(new(numerator, upper), new(denominator, lower));
                    var band = RateBand.For(fraction, Rounding, target);
                    var shown = (Rounding.Round(fraction.Numerator), Rounding.Round(fraction.Denominator), band.Text, band.IsMet);
                    if (!numeratorsByShown.TryGetValue(shown, out var numerators))
                        numeratorsByShown.Add(shown, numerators = []);
                    numerators.Add(numerator);
                }
            }
        }

        Assert.True(numeratorsByShown.Count > 300, $"{numeratorsByShown.Count} figures");
        Assert.Equal([], numeratorsByShown.Where(n => n.Value.Count == 1 && n.Value.First() is >= 1 and <= 4).Select(n => $"{n.Key}"));
    }

    [Fact]
    public void A_percentage_of_too_few_has_no_band_and_no_word_on_the_target()
    {
        var band = Band(19, 19, CreateTarget(nameof(Comparison.AtLeast), 90));
        Assert.Equal(RateBand.TooFew, band.Text);
        Assert.Null(band.IsMet);
    }

    /// <summary>A key for each way in which a count can be rounded.</summary>
    private static IEnumerable<ulong> Draws(long count) =>
        Enumerable.Range(1, 60).Select(k => (ulong)k).DistinctBy(key => Rounding.Round(new KeyedCount(count, key)));

    private static FigureTarget CreateTarget(string comparison, int percent)
    {
        var how = Enum.Parse<Comparison>(comparison);
        return new(
            how,
            percent,
            how == Comparison.Between ? 80 : null,
            figure =>
            {
                var (left, right) = (figure.Numerator!.Value.Number * 100, figure.Denominator!.Value.Number * percent);
                return how switch
                {
                    Comparison.AtLeast or Comparison.Between => left >= right,
                    Comparison.Above => left > right,
                    Comparison.AtMost => left <= right,
                    _ => left < right,
                };
            }
        );
    }

    private static RateBand Band(long numerator, long denominator, FigureTarget? target = null) =>
        RateBand.For(new(new(numerator, 77), new(denominator, 99)), Rounding, target);
}
