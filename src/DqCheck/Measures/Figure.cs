using DqCheck.Records;

namespace DqCheck.Measures;

/// <summary>The value of a measure with its numerator and denominator.</summary>
/// <param name="Unit">The unit. A percentage has a value from 0 to 100.</param>
/// <param name="Numerator">The number that count, or the total days for a mean; null for a shortest or longest wait.</param>
/// <param name="Denominator">Null for a count.</param>
/// <param name="Value">The value to the precision of a decimal; null where the denominator is zero.</param>
internal sealed record Figure(Unit Unit, KeyedCount? Numerator, KeyedCount? Denominator, decimal? Value)
{
    public static Figure Share(Fraction fraction) => new(Unit.Percent, fraction.Numerator, fraction.Denominator, fraction.Percent);

    public static Figure Share(KeyedCount numerator, KeyedCount denominator) => Share(new Fraction(numerator, denominator));

    public static Figure Count(KeyedCount number) => new(Unit.Count, number, null, number.Number);

    /// <summary>The mean of several numbers of days.</summary>
    public static Figure Mean(long days, KeyedCount number) =>
        new(Unit.Days, KeyedCount.WithoutKey(days), number, number == 0 ? null : (decimal)days / number.Number);

    /// <summary>The shortest or longest of several numbers of days.</summary>
    public static Figure Extreme(int days, KeyedCount number) => new(Unit.Days, null, number, number == 0 ? null : days);

    /// <summary>The percentage as a fraction; null for other units.</summary>
    public Fraction? Fraction => Unit == Unit.Percent ? new(Numerator!.Value, Denominator!.Value) : null;

    /// <summary>The figure as users read it: <c>98.7% (1,234 of 1,250)</c>, <c>12</c>, <c>9.4 days (470 days over 50)</c>.</summary>
    public override string ToString() =>
        (Unit, Value) switch
        {
            (Unit.Percent, _) => Fraction.ToString()!,
            (_, null) => "none (of 0)",
            (Unit.Count, _) => Format(Value.Value, "0"),
            _ when Numerator is null => $"{Format(Value.Value, "0")} days (of {Format(Denominator!.Value, "0")})",
            _ => $"{Format(Value.Value, "0.0")} days ({Format(Numerator.Value, "0")} days over {Format(Denominator!.Value, "0")})",
        };

    private static string Format(decimal number, string format) =>
        Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("#,##" + format, System.Globalization.CultureInfo.InvariantCulture);
}
