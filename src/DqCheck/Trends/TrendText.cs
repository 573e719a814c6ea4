using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.Trends;

/// <summary>The change of the newest month against the month before, in words.</summary>
internal static class TrendText
{
    /// <summary>
    /// One sentence for each figure, such as <c>Data quality rose from 98.2% to 99.1%.</c>; none where there is no earlier month.
    /// </summary>
    public static string Describe(Trend trend)
    {
        if (trend.Months is not [.., var before, var now])
            return "";
        var sentences = new[]
        {
            Describe("Data quality", before.DataQuality, now.DataQuality),
            Describe("Rows that load", before.Load, now.Load),
            Describe("Review TOPs in time", before.TopReview, now.TopReview),
            DescribeReviews(before.ReviewsOutstanding, now.ReviewsOutstanding),
            $"{Plural.Format(now.Fixed, "finding", "findings")} fixed, {Plural.FormatNumber(now.Opened)} new.",
        };
        return $"Since {before.Name}: {string.Join(' ', sentences.Where(s => s.Length > 0))}";
    }

    private static string Describe(string figure, Fraction? before, Fraction? now)
    {
        if (before is not { } earlier || now is not { } later || earlier.Percent is not { } from || later.Percent is not { } to)
            return "";
        if (from == to)
            return $"{figure} stayed at {Format(later, 1)}.";
        // With as many decimals as show the change.
        var decimals = 1;
        while (decimals < 4 && Format(earlier, decimals) == Format(later, decimals))
            decimals++;
        var verb = to > from ? "rose" : "fell";
        return Format(earlier, decimals) == Format(later, decimals)
            ? $"{figure} {verb} slightly and reads {Format(later, decimals)}."
            : $"{figure} {verb} from {Format(earlier, decimals)} to {Format(later, decimals)}.";
    }

    private static string DescribeReviews(long? before, long? now) =>
        (before, now) switch
        {
            ({ } from, { } to) when from == to => $"{Clients(to)} with an outstanding review, as before.",
            ({ } from, { } to) =>
                $"{Clients(to)} with an outstanding review, {(to > from ? "up" : "down")} from {Plural.FormatNumber(from)}.",
            _ => "",
        };

    private static string Clients(long number) => Plural.Format(number, "client", "clients");

    private static string Format(Fraction fraction, int decimals)
    {
        var (percent, shown) = fraction.Show(decimals)!.Value;
        return percent.ToString("F" + shown.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";
    }
}
