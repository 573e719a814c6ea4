using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.PreviousWorkbooks;

/// <summary>The texts that a workbook keeps in one part for the cells of all tabs.</summary>
internal static partial class SharedTexts
{
    /// <summary>Reads the texts as a stream and keeps some of them, by their numbers.</summary>
    public static Dictionary<int, string> Read(SharedStringTablePart? part, Func<int, string, bool> keep)
    {
        Dictionary<int, string> texts = [];
        if (part is null)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        for (var number = 0; reader.Read(); )
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
                continue;
            var text = GetText((SharedStringItem)reader.LoadCurrentElement()!);
            if (keep(number, text))
                texts[number] = text;
            number++;
        }

        return texts;
    }

    /// <summary>A text of several fonts in one, without its pronunciation.</summary>
    public static string GetText(RstType item) =>
        Decode(string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)));

    /// <summary>Replaces coded characters: <c>_x000D_</c> stands for one that XML cannot hold.</summary>
    public static string Decode(string text) =>
        CodedCharacter()
            .Replace(
                text,
                m => ((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            )
            .ReplaceLineEndings("\n")
            .Trim();

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex CodedCharacter();
}
