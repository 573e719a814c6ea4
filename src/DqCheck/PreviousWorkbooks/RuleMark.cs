using System.Globalization;
using System.Text.RegularExpressions;

namespace DqCheck.PreviousWorkbooks;

/// <summary>
/// The text in the column Fingerprint of a row about all findings of a rule, such as “all 120 of EPI014”. The number is how many an
/// acceptance of them holds for.
/// </summary>
internal static partial class RuleMark
{
    public static string Create(string rule, long findings) => string.Create(CultureInfo.InvariantCulture, $"all {findings} of {rule}");

    /// <summary>The rule and the number of a mark; null where a text is not one.</summary>
    public static (string Rule, int Findings)? Parse(string text) =>
        Form().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["findings"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var findings)
        && findings > 0
            ? (match.Groups["rule"].Value, findings)
            : null;

    [GeneratedRegex(@"^all\s+(?<findings>[0-9]{1,9})\s+of\s+(?<rule>[A-Za-z0-9_-]{1,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
