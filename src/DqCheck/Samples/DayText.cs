using System.Globalization;

namespace DqCheck.Samples;

/// <summary>Days as an extract writes them, YYYYMMDD; every text is made once.</summary>
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
        var place = known.DayNumber - First;
        return place >= 0 && place < Texts.Length ? Texts[place] ??= CreateText(known) : CreateText(known);
    }

    /// <summary>The day of a text that <see cref="ToText"/> made.</summary>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static string CreateText(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
