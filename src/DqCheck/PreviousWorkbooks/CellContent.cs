using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.PreviousWorkbooks;

/// <summary>What a cell holds: a text of its own, the number of a text that all tabs share, or a number with a style.</summary>
/// <param name="Own">Its own text, or its number as the file holds it.</param>
/// <param name="TextNumber">The number of a shared text; null for none.</param>
/// <param name="Style">The style of a number; null for a text.</param>
internal readonly record struct CellContent(string Own, int? TextNumber, uint? Style)
{
    /// <summary>What a cell holds; null if it is blank.</summary>
    public static CellContent? Of(Cell cell)
    {
        // InnerText, because a type that nobody knows is no reason to stop.
        var type = cell.DataType?.InnerText ?? "n";
        var value = cell.CellValue?.Text ?? "";
        if (type == "inlineStr")
            return cell.InlineString is { } text && SharedTexts.GetText(text) is { Length: > 0 } own ? new(own, null, null) : null;
        if (value.Length == 0)
            return null;
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new("", number, null) : null,
            "n" => new(value, null, cell.StyleIndex?.Value ?? 0),
            "b" => new(value == "1" ? "TRUE" : "FALSE", null, null),
            _ => new(SharedTexts.Decode(value), null, null),
        };
    }

    public string GetText(Dictionary<int, string> shared, NumberFormats formats) =>
        TextNumber is { } number ? shared.GetValueOrDefault(number, "")
        : Style is { } style ? formats.GetText(Own, style)
        : Own;
}
