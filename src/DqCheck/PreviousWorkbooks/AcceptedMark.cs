using DqCheck.Records;

namespace DqCheck.PreviousWorkbooks;

/// <summary>
/// The text in the column Accepted: who accepted a finding, until when and why. By it, the next run knows whether somebody has changed the
/// yellow cells since they were filled in.
/// </summary>
internal static class AcceptedMark
{
    /// <param name="by">Who accepted the finding.</param>
    /// <param name="isTyped">Whether the acceptance comes from a workbook and not from <c>accepted.csv</c>.</param>
    /// <param name="because">The reason.</param>
    /// <param name="until">The last day; null for none.</param>
    public static string Create(string by, bool isTyped, string because, DateOnly? until) => $"by {by}{GetEnd(isTyped, because, until)}";

    /// <summary>Whether the yellow cells of a row still hold what <c>accepted.csv</c> said when they were filled in.</summary>
    public static bool IsFromFile(string mark, string because, DateOnly? until) =>
        !IsFromWorkbook(mark, because, until) && mark.EndsWith(GetEnd(isTyped: false, because, until), StringComparison.Ordinal);

    /// <summary>Whether they still hold what an earlier workbook said.</summary>
    public static bool IsFromWorkbook(string mark, string because, DateOnly? until) =>
        mark.EndsWith(GetEnd(isTyped: true, because, until), StringComparison.Ordinal);

    private static string GetEnd(bool isTyped, string because, DateOnly? until) =>
        $"{(isTyped ? ", in the workbook" : "")}, {(until is { } day ? $"until {RunDates.Format(day)}" : "with no end date")}: {because}";
}
