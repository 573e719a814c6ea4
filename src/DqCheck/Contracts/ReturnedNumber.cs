using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.Contracts;

/// <summary>The numbers that people return: digits, perhaps with a comma before each three, and no sign.</summary>
internal static partial class ReturnedNumber
{
    /// <summary>Parses a number; null for any other text.</summary>
    public static decimal? Parse(string text) =>
        Form().IsMatch(text)
            ? decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Parses a whole number; null for any other text.</summary>
    public static decimal? ParseWhole(string text) => Parse(text) is { } number && number % 1 == 0 ? number : null;

    [GeneratedRegex(
        @"^([0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2})(\.[0-9]{1,9})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
