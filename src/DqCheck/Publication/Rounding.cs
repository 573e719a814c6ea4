using System.Globalization;

namespace DqCheck.Publication;

/// <summary>
/// Rounds the counts of activity tables for an audience. A provider sees the counts themselves; a commissioner sees counts rounded to the
/// nearest 5, and 1 to 4 as <c>&lt;5</c>, so that subtraction reveals nothing. Rates are computed from the rounded counts.
/// </summary>
/// <param name="audience">The audience.</param>
internal sealed class Rounding(Audience audience)
{
    /// <summary>The text for 1 to 4.</summary>
    public const string Few = "<5";

    private const int Step = 5;

    /// <summary>Whether counts are rounded.</summary>
    public bool IsOn => audience == Audience.Commissioner;

    /// <summary>The number to show; null where it is 1 to 4.</summary>
    public long? Round(long count) =>
        !IsOn ? count
        : count is > 0 and < Step ? null
        : (count + (Step / 2)) / Step * Step;

    /// <summary>A number for a cell, or <c>&lt;5</c>; null stays null.</summary>
    public object? ToCell(long? count) =>
        count is not { } number ? null
        : Round(number) is { } shown ? shown
        : Few;

    /// <summary>A number for a CSV file: digits, or <c>&lt;5</c>.</summary>
    public string ToText(long count) => Round(count)?.ToString(CultureInfo.InvariantCulture) ?? Few;

    /// <summary>A number for a sentence: <c>1,235</c>, or <c>fewer than 5</c>.</summary>
    public string ToWords(long count) => Round(count)?.ToString("N0", CultureInfo.InvariantCulture) ?? $"fewer than {Step}";

    /// <summary>A number with a noun for a sentence: <c>1 row</c>, <c>1,235 rows</c>, <c>fewer than 5 rows</c>.</summary>
    public string ToWords(long count, string one, string many) => $"{ToWords(count)} {(!IsOn && count == 1 ? one : many)}";

    /// <summary>The rounded numerator and denominator of a rate; null where one of them is not shown.</summary>
    public (long Numerator, long Denominator)? RoundShare(long numerator, long denominator) =>
        Round(numerator) is { } n && Round(denominator) is { } d ? (n, d) : null;
}
