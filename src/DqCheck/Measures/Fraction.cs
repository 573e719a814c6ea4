using System.Globalization;
using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>A numerator and a denominator. Whether a target is met is decided on these, never on a rounded percentage.</summary>
internal readonly record struct Fraction(KeyedCount Numerator, KeyedCount Denominator)
{
    /// <summary>Parts of the rows or data items of some people, whose key it is.</summary>
    public static Fraction Of(long numerator, long denominator, ulong key) => new(new(numerator, key), new(denominator, key));

    /// <summary>A fraction that no commissioner's copy shows.</summary>
    public static Fraction WithoutKey(long numerator, long denominator) =>
        new(KeyedCount.WithoutKey(numerator), KeyedCount.WithoutKey(denominator));

    /// <summary>The percentage, from 0 to 100, to the precision of a decimal; null where the denominator is zero.</summary>
    public decimal? Percent => Denominator == 0 ? null : Numerator.Number * 100m / Denominator.Number;

    /// <summary>
    /// The percentage to show, half away from zero: never 100 for less than all, never 0 for more than none, and never as a target that
    /// was missed. There it has two decimals at least, and is cut towards the truth: 99.988% reads 99.98%.
    /// </summary>
    /// <param name="decimals">How many decimals it has elsewhere.</param>
    /// <param name="missed">The targets that were missed, in per cent.</param>
    /// <returns>The percentage and its decimals; null where the denominator is zero.</returns>
    public (decimal Percent, int Decimals)? Show(int decimals, params ReadOnlySpan<decimal> missed)
    {
        if (Percent is not { } percent)
            return null;
        var rounded = Math.Round(percent, decimals, MidpointRounding.AwayFromZero);
        foreach (var edge in (ReadOnlySpan<decimal>)[0, 100, .. missed])
        {
            if (Math.Sign(percent - edge) == Math.Sign(rounded - edge))
                continue;
            var more = Math.Max(decimals, 2);
            var unit = 1m;
            for (var i = 0; i < more; i++)
                unit /= 10;
            return ((percent < edge ? Math.Floor(percent / unit) : Math.Ceiling(percent / unit)) * unit, more);
        }

        return (rounded, decimals);
    }

    /// <summary>Whether it reaches a percentage; null where the denominator is zero.</summary>
    public bool? Reaches(int percent) => Denominator == 0 ? null : Numerator.Number * 100 >= Denominator.Number * percent;

    /// <summary>How many more must count to reach a percentage.</summary>
    public long GetShortfall(int percent) => Math.Max(0, ((Denominator.Number * percent) + 99) / 100 - Numerator.Number);

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Numerator + b.Numerator, a.Denominator + b.Denominator);

    /// <summary>As users read it: <c>98.7% (1,234 of 1,250)</c>.</summary>
    public override string ToString() => ToString("");

    /// <summary>As users read it, with the things counted: <c>98.7% (1,234 of 1,250 items)</c>.</summary>
    /// <param name="things">The things counted; may be blank.</param>
    /// <param name="missed">The targets that were missed, in per cent.</param>
    public string ToString(string things, params ReadOnlySpan<decimal> missed) =>
        Show(1, missed) is { } shown
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{shown.Percent.ToString(shown.Decimals == 1 ? "0.0" : "0.00", CultureInfo.InvariantCulture)}% "
                    + $"({Numerator:N0} of {Denominator:N0}{(things.Length > 0 ? " " : "")}{things})"
            )
            : $"no percentage (0 of 0{(things.Length > 0 ? " " : "")}{things})";
}
