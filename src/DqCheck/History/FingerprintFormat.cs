namespace DqCheck.History;

/// <summary>The format of fingerprints, and what a spreadsheet makes of one that it takes for a number.</summary>
internal static class FingerprintFormat
{
    public const string InvalidMessage =
        "is not a fingerprint (16 digits or letters a to f). A spreadsheet may have changed it. "
        + "Copy it from findings.csv with a text editor, or use dqcheck accept.";

    public static bool IsValid(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);
}
