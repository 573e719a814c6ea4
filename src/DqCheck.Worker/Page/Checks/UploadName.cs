using System.Globalization;
using System.Text;

namespace DqCheck.Worker.Page.Checks;

/// <summary>The name of an uploaded file as it can be used here: no folder, nothing invisible, not too long.</summary>
internal static class UploadName
{
    private const int MaxLength = 120;

    private const string Other = "extract";

    public static string Clean(string name)
    {
        var last = name.Split('/', '\\')[^1];
        StringBuilder kept = new();
        foreach (var rune in last.EnumerateRunes())
            kept.Append(IsUsable(rune) ? rune.ToString() : "_");
        // Windows leaves out dots and spaces at the end; a dot at the beginning hides a file, and a tilde marks those of other programs.
        var clean = kept.ToString().Trim(' ', '.', '~', '_');
        var ending = Path.GetExtension(clean);
        if (ending.Length > 10)
            ending = "";
        var stem = clean[..(clean.Length - ending.Length)];
        while (Encoding.UTF8.GetByteCount(stem) > MaxLength)
            stem = stem[..^1];
        // Half of a surrogate pair may be left.
        stem = stem.Length > 0 && char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem;
        return (stem.Length == 0 || IsReserved(stem) ? Other + stem : stem) + ending;
    }

    private static bool IsUsable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            )
        && rune != Rune.ReplacementChar
        && !"<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal);

    /// <summary>The names of devices on Windows.</summary>
    private static bool IsReserved(string stem) =>
        stem.Split('.')[0].TrimEnd().ToUpperInvariant()
            is "CON"
                or "PRN"
                or "AUX"
                or "NUL"
                or "CONIN$"
                or "CONOUT$"
                or ['C', 'O', 'M', _]
                or ['L', 'P', 'T', _];
}
