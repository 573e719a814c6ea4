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

    /// <summary>The percentage for programs: 4 decimals, half away from zero.</summary>
    public decimal? Rounded => Percent is { } p ? Math.Round(p, 4, MidpointRounding.AwayFromZero) : null;

    /// <summary>Whether it reaches a percentage; null where the denominator is zero.</summary>
    public bool? Reaches(int percent) => Denominator == 0 ? null : Numerator.Number * 100 >= Denominator.Number * percent;

    /// <summary>How many more must count to reach a percentage.</summary>
    public long GetShortfall(int percent) => Math.Max(0, ((Denominator.Number * percent) + 99) / 100 - Numerator.Number);

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Numerator + b.Numerator, a.Denominator + b.Denominator);

    /// <summary>As users read it: <c>98.7% (1,234 of 1,250)</c>.</summary>
    public override string ToString() => ToString("");

    /// <summary>As users read it, with the things counted: <c>98.7% (1,234 of 1,250 items)</c>.</summary>
    public string ToString(string things) =>
        Percent is { } p
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Round(p, 1, MidpointRounding.AwayFromZero):0.0}% ({Numerator:N0} of {Denominator:N0}{(things.Length > 0 ? " " : "")}{things})"
            )
            : $"no percentage (0 of 0{(things.Length > 0 ? " " : "")}{things})";
}
