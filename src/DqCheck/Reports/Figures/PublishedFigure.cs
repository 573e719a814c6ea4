using System.Globalization;
using DqCheck.Measures;
using DqCheck.Publication;

namespace DqCheck.Reports.Figures;

/// <summary>
/// A figure as its audience may see it: exact; or in a commissioner's copy rounded counts, a rate as a band, and a mean of whole days.
/// </summary>
internal sealed class PublishedFigure
{
    private readonly Figure _figure;
    private readonly Rounding _rounding;
    private readonly RateBand? _band;
    private readonly decimal[] _missed;

    /// <param name="figure">The exact figure.</param>
    /// <param name="rounding">Rounds counts for the audience.</param>
    /// <param name="target">The target with which it is shown; null for none.</param>
    public PublishedFigure(Figure figure, Rounding rounding, FigureTarget? target)
    {
        _figure = figure;
        _rounding = rounding;
        _band = rounding.IsOn && figure.Fraction is { } fraction ? RateBand.For(fraction, rounding, target) : null;
        IsMet = !rounding.IsOn || ShowsMet(figure, target) ? (_band is null ? target?.IsMet(figure) : _band.IsMet) : null;
        _missed = IsMet == false ? target!.Values : [];
    }

    /// <summary>Whether its numbers are exact.</summary>
    public bool IsExact => !_rounding.IsOn;

    /// <summary>The unit.</summary>
    public Unit Unit => _figure.Unit;

    /// <summary>The number that count; the total days are exact only.</summary>
    public long? Numerator => IsExact || Unit != Unit.Days ? _rounding.Round(_figure.Numerator) : null;

    /// <summary>Null for a count.</summary>
    public long? Denominator => _rounding.Round(_figure.Denominator);

    /// <summary>The band of a rate; null where the exact value is shown.</summary>
    public string? Band => _band?.Text;

    /// <summary>Whether the target is met; null without a target, where there is nothing to judge, or where that is not shown.</summary>
    public bool? IsMet { get; }

    /// <summary>The value for programs: 4 decimals; of a rounded figure the number, or a mean of whole days, or null.</summary>
    public decimal? Value =>
        IsExact && _figure.Fraction is { } fraction ? fraction.Show(4, _missed)?.Percent
        : IsExact
            ? _figure.Value is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero)
                : null
        : Unit == Unit.Count ? Numerator
        : MeanDays;

    /// <summary>The percentage for people, with its decimals; null where it is not exact or the figure is no percentage.</summary>
    public (decimal Percent, int Decimals)? Percentage => IsExact ? _figure.Fraction?.Show(1, _missed) : null;

    /// <summary>The exact figure; null where its audience sees another.</summary>
    public Figure? Exact => IsExact ? _figure : null;

    /// <summary>A mean of whole days, from 20 cases on; null for another figure. A shortest and a longest is about one person.</summary>
    public long? MeanDays =>
        _figure is { Unit: Unit.Days, Numerator: not null, Value: { } days } && _figure.Denominator >= RateBand.SmallestDenominator
            ? (long)Math.Round(days, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>As users read it: like <see cref="Figure.ToString()"/>, or such as <c>90 to 95% (45 of 50)</c>.</summary>
    public override string ToString() => ToString("");

    /// <summary>As users read it, with the things counted.</summary>
    public string ToString(string things)
    {
        if (IsExact)
            return _figure.Fraction is { } fraction ? fraction.ToString(things, _missed) : _figure.ToString();
        var behind = things.Length > 0 ? " " + things : "";
        return Unit switch
        {
            Unit.Count => Format(Numerator!.Value),
            Unit.Percent => $"{Band} ({Format(Numerator!.Value)} of {Format(Denominator!.Value)}{behind})",
            _ when MeanDays is { } days => $"{Format(days)} days (over {Format(Denominator!.Value)})",
            _ => $"{RateBand.TooFew} (of {Format(Denominator!.Value)})",
        };
    }

    /// <summary>Whether a commissioner's copy says if a target is met: with 20 people or more, and always for a target of 0.</summary>
    private static bool ShowsMet(Figure figure, FigureTarget? target) =>
        (figure.Denominator ?? figure.Numerator) >= RateBand.SmallestDenominator || (figure.Unit == Unit.Count && target?.Value == 0);

    private static string Format(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
