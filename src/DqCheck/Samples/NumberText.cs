using System.Globalization;

namespace DqCheck.Samples;

/// <summary>Formats whole numbers; the small ones are formatted once.</summary>
internal static class NumberText
{
    private static readonly string[] Small = [.. Enumerable.Range(0, 201).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    public static string ToText(long number) =>
        number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);
}
