using System.Globalization;

namespace DqCheck.Samples;

/// <summary>Formats days as in an extract, YYYYMMDD; each text is created once.</summary>
internal static class DayText
{
    private const string Format = "yyyyMMdd";

    private static readonly int First = new DateOnly(1900, 1, 1).DayNumber;
    private static readonly string?[] Texts = new string?[new DateOnly(2100, 1, 1).DayNumber - First];

    /// <summary>The text of a day, blank for none.</summary>
    public static string ToText(DateOnly? day)
    {
        if (day is not { } known)
            return "";
        var position = known.DayNumber - First;
        return position >= 0 && position < Texts.Length ? Texts[position] ??= CreateText(known) : CreateText(known);
    }

    /// <summary>Parses a text that <see cref="ToText"/> created.</summary>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static string CreateText(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
