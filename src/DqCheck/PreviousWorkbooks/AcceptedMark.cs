using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Records;

namespace DqCheck.PreviousWorkbooks;

/// <summary>
/// The text in the column Accepted: who accepted a finding or the findings of a rule, until when and why. By it, the next run knows whether
/// somebody has changed the yellow cells since they were filled in.
/// </summary>
/// <param name="By">Who accepted it.</param>
/// <param name="IsTyped">Whether the acceptance comes from a workbook and not from <c>accepted.csv</c>.</param>
/// <param name="UpTo">How many findings of the rule are accepted at most; null for one finding.</param>
internal sealed partial record AcceptedMark(string By, bool IsTyped, int? UpTo)
{
    public string Format(string because, DateOnly? until) =>
        $"by {By}{(IsTyped ? ", in the workbook" : "")}"
        + (UpTo is { } upTo ? string.Create(CultureInfo.InvariantCulture, $", up to {upTo}") : "")
        + GetEnd(because, until);

    /// <summary>Reads the mark of a row; null where there is none, or somebody has changed the yellow cells since.</summary>
    public static AcceptedMark? Parse(string text, string because, DateOnly? until)
    {
        var end = GetEnd(because, until);
        if (!text.EndsWith(end, StringComparison.Ordinal) || Beginning().Match(text[..^end.Length]) is not { Success: true } match)
            return null;
        int? upTo = int.TryParse(match.Groups["upTo"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        return new(match.Groups["by"].Value, match.Groups["typed"].Success, upTo);
    }

    private static string GetEnd(string because, DateOnly? until) =>
        $", {(until is { } day ? $"until {RunDates.Format(day)}" : "with no end date")}: {because}";

    [GeneratedRegex("^by (?<by>.*?)(?<typed>, in the workbook)?(, up to (?<upTo>[0-9]{1,9}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
