using System.Globalization;
using System.Text;

namespace DqCheck.Tables;

/// <summary>
/// Characters that nobody sees in a cell: zero-width and direction marks, soft hyphens, tabs, and spaces other than the ordinary one.
/// </summary>
internal static class InvisibleCharacters
{
    /// <summary>U+FEFF, which marks the beginning of a file.</summary>
    public const int ByteOrderMark = 0xFEFF;

    /// <summary>Whether any byte may belong to an invisible character: most cells hold printable ASCII only.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> cell) => cell.ContainsAnyExceptInRange((byte)' ', (byte)'~');

    /// <summary>Removes spaces, line breaks and invisible characters from both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (Rune.DecodeFromUtf8(cell, out var first, out var length) == System.Buffers.OperationStatus.Done && IsTrimmed(first))
            cell = cell[length..];
        while (Rune.DecodeLastFromUtf8(cell, out var last, out var length) == System.Buffers.OperationStatus.Done && IsTrimmed(last))
            cell = cell[..^length];
        return cell;
    }

    /// <summary>Whether there is more than spaces and line breaks in what was trimmed from a cell.</summary>
    public static bool WereTrimmed(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> trimmed)
    {
        var start = trimmed.Length == 0 ? cell.Length : cell.IndexOf(trimmed);
        return cell[..start].ContainsAnyExcept(" \r\n"u8)
            || cell[Math.Min(cell.Length, start + trimmed.Length)..].ContainsAnyExcept(" \r\n"u8);
    }

    /// <summary>Describes the first invisible character within a value and where it stands; null where there is none.</summary>
    public static string? Describe(string value)
    {
        var position = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsInvisible(rune))
                return position == 0
                    ? $"An invisible character ({GetName(rune)}) stands at its start."
                    : $"An invisible character ({GetName(rune)}) stands after character {position}.";
            position++;
        }

        return null;
    }

    private static bool IsTrimmed(Rune rune) => rune.Value is ' ' or '\r' or '\n' || IsInvisible(rune);

    /// <summary>A zero byte and a line break are not: they have findings of their own, or none.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value switch
        {
            0 or ' ' or '\r' or '\n' => false,
            0x034F or (>= 0xFE00 and <= 0xFE0F) => true,
            _ => Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Format
                    or UnicodeCategory.Control
                    or UnicodeCategory.SpaceSeparator
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator,
        };

    private static string GetName(Rune rune)
    {
        var name = rune.Value switch
        {
            '\t' => "tab",
            0x00A0 or 0x202F => "non-breaking space",
            0x00AD => "soft hyphen",
            0x200B => "zero-width space",
            0x200C or 0x200D or 0x2060 => "zero-width joiner",
            0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "direction mark",
            ByteOrderMark => "byte order mark",
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? "special space" : "control character",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{name}, U+{rune.Value:X4}");
    }
}
