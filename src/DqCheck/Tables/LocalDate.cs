using System.Globalization;

namespace DqCheck.Tables;

/// <summary>
/// Parses dates in input files besides the extracts: written 2014-04-30, or 30/04/2014 once a British spreadsheet has saved them.
/// </summary>
internal static class LocalDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Format(DateOnly? date) => date?.ToString(Formats[0], CultureInfo.InvariantCulture) ?? "";
}
