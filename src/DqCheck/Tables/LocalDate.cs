using System.Globalization;

namespace DqCheck.Tables;

/// <summary>Dates in files beside the extracts: written 2014-04-30, and 30/04/2014 once a British spreadsheet has saved them.</summary>
internal static class LocalDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Write(DateOnly? date) => date?.ToString(Forms[0], CultureInfo.InvariantCulture) ?? "";
}
