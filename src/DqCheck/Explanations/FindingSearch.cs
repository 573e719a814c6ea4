using DqCheck.Findings;

namespace DqCheck.Explanations;

/// <summary>Finds findings by their fingerprint, or by the beginning of one.</summary>
internal static class FindingSearch
{
    /// <summary>The smallest number of characters by which a finding is found.</summary>
    public const int MinLength = 8;

    /// <summary>Whether a word can be a fingerprint or the beginning of one.</summary>
    public static bool IsFingerprint(string word) =>
        word is { Length: >= MinLength and <= 16 }
        && word[0] is (>= 'a' and <= 'p') or (>= '0' and <= '9')
        && word.Skip(1).All(char.IsAsciiHexDigitLower);

    /// <summary>The findings whose fingerprint begins with some characters.</summary>
    public static IReadOnlyList<FindingRow> Find(CheckResult result, string beginning) =>
        [
            .. FindingRow
                .Create(result.Checks.Findings, result.Population)
                .Where(row => row.Fingerprint.StartsWith(beginning, StringComparison.Ordinal)),
        ];
}
