using System.Globalization;

namespace DqCheck.Samples;

/// <summary>Formats numbers; the small ones are formatted once.</summary>
internal static class NumberText
{
    private static readonly string[] Small = [.. Enumerable.Range(0, 201).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] Tenths =
    [
        .. Enumerable.Range(0, 401).Select(n => (n / 10m).ToString("0.#", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Formats a number of tenths up to 400 with one decimal if needed, such as 8.5.</summary>
    public static string ToTenths(int tenths) => Tenths[tenths];

    public static string ToText(long number) =>
        number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);
}
