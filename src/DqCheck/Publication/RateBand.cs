using System.Globalization;
using DqCheck.Measures;
using DqCheck.Records;

namespace DqCheck.Publication;

/// <summary>A rate as a commissioner's copy shows it: a band, from the exact counts, and whether a target is met.</summary>
/// <param name="Text">Such as <c>90 to 95%</c>, <c>below 95%</c>, <c>all</c>, <c>none</c> or <see cref="TooFew"/>.</param>
/// <param name="IsMet">Whether the target is met; null without a target or where that is not shown.</param>
internal sealed record RateBand(string Text, bool? IsMet)
{
    /// <summary>The text where the denominator is too small for a rate.</summary>
    public const string TooFew = "too few to show";

    /// <summary>The smallest denominator of which a rate, or met or missed, is shown.</summary>
    public const int SmallestDenominator = 20;

    private const int Whole = 100;

    /// <summary>The smallest denominator of bands of one, five and ten per cent.</summary>
    private static readonly (long Denominator, int Width)[] Widths = [(400, 1), (50, 5), (SmallestDenominator, 10)];

    /// <param name="fraction">The exact fraction.</param>
    /// <param name="rounding">Rounds the counts that are shown with the band.</param>
    /// <param name="target">The target; null for none.</param>
    public static RateBand For(Fraction fraction, Rounding rounding, FigureTarget? target)
    {
        var (numerator, denominator) = (fraction.Numerator.Number, fraction.Denominator.Number);
        if (denominator < SmallestDenominator)
            return new(TooFew, null);
        var width = Widths.First(w => denominator >= w.Denominator).Width;
        var own = Place(numerator, denominator, width, target);
        // Of a rate of an earlier month only the band is shown, without its counts.
        if (!fraction.Numerator.IsKeyed || !fraction.Denominator.IsKeyed)
            return new(Describe(new([own], new HashSet<long>()), width, target), own.IsMet);
        var groups = Group(
            [.. ListCandidates(rounding.Round(fraction.Numerator), rounding.Round(fraction.Denominator), width)],
            width,
            target
        );
        var group = groups.First(g => g.Places.Contains(own));
        return group.HidesMet ? new(Describe(group, width, null), null) : new(Describe(group, width, target), own.IsMet);
    }

    /// <summary>A band, counted from 0; none and all are bands of their own, before and behind. With it, whether the target is met.</summary>
    private readonly record struct BandPlace(int Band, bool? IsMet);

    /// <summary>Neighbouring bands that are shown as one, and the numerators that they can stand for.</summary>
    private sealed record BandGroup(IReadOnlyList<BandPlace> Places, IReadOnlySet<long> Numerators, bool HidesMet = false)
    {
        /// <summary>Whether a numerator of 1 to 4 is possible.</summary>
        public bool MayBeSmall => Numerators.Any(n => n is >= 1 and <= 4);

        /// <summary>Whether only one numerator of 1 to 4 is possible.</summary>
        public bool Discloses => Numerators.Count == 1 && MayBeSmall;

        public BandGroup With(BandGroup other) =>
            new(
                [.. Places, .. other.Places],
                Numerators.Union(other.Numerators).ToHashSet(),
                HidesMet || other.HidesMet || Places[0].IsMet != other.Places[0].IsMet
            );
    }

    /// <summary>The exact counts that the numbers shown can stand for, in the bands of one width.</summary>
    private static IEnumerable<(long Numerator, long Denominator)> ListCandidates(long shownNumerator, long shownDenominator, int width)
    {
        var (fromNumerator, toNumerator) = Rounding.GetRange(shownNumerator);
        var (fromDenominator, toDenominator) = Rounding.GetRange(shownDenominator);
        for (var denominator = Math.Max(fromDenominator, SmallestDenominator); denominator <= toDenominator; denominator++)
        {
            if (Widths.First(w => denominator >= w.Denominator).Width != width)
                continue;
            for (var numerator = fromNumerator; numerator <= Math.Min(toNumerator, denominator); numerator++)
                yield return (numerator, denominator);
        }
    }

    /// <summary>
    /// Joins all bands in which a numerator of 1 to 4 is possible: bands of several groups together would give it away. Where only one such
    /// numerator is possible behind a target, nothing is said of the target. Only what is shown decides, not the exact counts, so that how
    /// bands are joined gives nothing away either.
    /// </summary>
    private static List<BandGroup> Group(IReadOnlyList<(long Numerator, long Denominator)> candidates, int width, FigureTarget? target)
    {
        List<BandGroup> groups =
        [
            .. candidates
                .GroupBy(c => Place(c.Numerator, c.Denominator, width, target), c => c.Numerator)
                .OrderBy(g => g.Key.Band)
                .ThenBy(g => g.Min())
                .Select(g => new BandGroup([g.Key], g.ToHashSet())),
        ];
        for (var i = groups.Count - 2; i >= 0; i--)
        {
            if (groups[i].MayBeSmall && groups[i + 1].MayBeSmall && groups[i].Places[0].IsMet == groups[i + 1].Places[0].IsMet)
                Join(groups, i);
        }

        while (groups.FindIndex(g => g.Discloses) is var i and >= 0 && groups.Count > 1)
        {
            var isMet = groups[i].Places[0].IsMet;
            var other =
                i + 1 < groups.Count && groups[i + 1].Places[0].IsMet == isMet ? i + 1
                : i > 0 && groups[i - 1].Places[0].IsMet == isMet ? i - 1
                : i + 1 < groups.Count ? i + 1
                : i - 1;
            Join(groups, Math.Min(i, other));
        }

        return groups;

        static void Join(List<BandGroup> groups, int first)
        {
            groups[first] = groups[first].With(groups[first + 1]);
            groups.RemoveAt(first + 1);
        }
    }

    private static BandPlace Place(long numerator, long denominator, int width, FigureTarget? target) =>
        new(
            numerator == 0 ? -1
                : numerator == denominator ? Whole / width
                : (int)(numerator * Whole / (denominator * width)),
            target?.IsMet(Figure.Share(KeyedCount.WithoutKey(numerator), KeyedCount.WithoutKey(denominator)))
        );

    private static string Describe(BandGroup group, int width, FigureTarget? target)
    {
        var (first, last) = (group.Places[0].Band, group.Places[^1].Band);
        if (last < 0)
            return "none";
        if (first * width == Whole)
            return "all";
        var (from, to) = (Math.Max(0, first * width), Math.Min(Whole, (last + 1) * width));
        if (group.Places[0].IsMet == false && target?.GetMissedEdge(from, to) is { } missed)
            return missed;
        if (first < 0)
            return $"below {to.ToString(CultureInfo.InvariantCulture)}%";
        return last * width == Whole
            ? $"{from.ToString(CultureInfo.InvariantCulture)}% or more"
            : string.Create(CultureInfo.InvariantCulture, $"{from} to {to}%");
    }
}
