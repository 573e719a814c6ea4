namespace DqCheck.History;

/// <summary>The format of fingerprints, and what a spreadsheet makes of one that it takes for a number.</summary>
internal static class FingerprintFormat
{
    public const string InvalidMessage =
        "is not a fingerprint (a letter and 15 digits or letters). A spreadsheet may have changed it. "
        + "Copy it from findings.csv with a text editor, or use dqcheck accept.";

    private const int Length = 16;

    /// <summary>Whether a text is a fingerprint, of this version or of one that wrote a digit at the beginning.</summary>
    public static bool IsValid(string text) =>
        text.Length == Length && text[0] is (>= 'a' and <= 'p') or (>= '0' and <= '9') && text.Skip(1).All(char.IsAsciiHexDigitLower);

    /// <summary>
    /// A fingerprint with a letter at the beginning, so that no spreadsheet takes it for a number: g to p stand for the digits 0 to 9.
    /// </summary>
    public static string BeginWithLetter(string fingerprint) =>
        fingerprint is [>= '0' and <= '9' and var digit, ..] ? (char)('g' + digit - '0') + fingerprint[1..] : fingerprint;

    /// <summary>Whether a text is a number, or an error, that a spreadsheet made of a fingerprint.</summary>
    public static bool IsDamaged(string text) => text is [(>= '0' and <= '9') or '#' or '+' or '-' or '.' or ',', ..] && !IsValid(text);
}
