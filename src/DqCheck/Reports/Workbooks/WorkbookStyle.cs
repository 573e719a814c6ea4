using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DqCheck.Reports.Tabs;
using DqCheck.Tables;

namespace DqCheck.Reports.Workbooks;

/// <summary>The style of the workbook: colours, print layout, text that Excel accepts.</summary>
internal static partial class WorkbookStyle
{
    /// <summary>The maximum length of text in a cell.</summary>
    private const int MaxTextLength = 32_767;

    /// <summary>The length of a footer that leaves room for its codes.</summary>
    private const int MaxFooterLength = 180;

    public static readonly XLColor HeaderColour = XLColor.FromHtml("#1F3864");
    public static readonly XLColor LinkColour = XLColor.FromHtml("#0563C1");

    private static readonly Dictionary<Tone, XLColor> Colours = new()
    {
        [Tone.Good] = XLColor.FromHtml("#C6E0B4"),
        [Tone.Bad] = XLColor.FromHtml("#F4B6B6"),
        [Tone.Input] = XLColor.FromHtml("#FFFF99"),
        [Tone.Note] = XLColor.FromHtml("#FFF2CC"),
        [Tone.Block] = XLColor.FromHtml("#D9E1F2"),
        [Tone.Total] = XLColor.FromHtml("#F2F2F2"),
        // Paler shades of the colours of the tabs.
        [Tone.Read] = XLColor.FromHtml("#BDD7EE"),
        [Tone.Do] = XLColor.FromHtml("#F8CBAD"),
        [Tone.Reference] = XLColor.FromHtml("#E7E6E6"),
    };

    private static readonly (string Word, string Colour)[] SeverityColours =
    [
        ("reject", "#F4B6B6"),
        ("error", "#F8CBAD"),
        ("warning", "#FFE699"),
        ("information", "#DDEBF7"),
    ];

    /// <summary>The background colour for a tone.</summary>
    public static XLColor GetColour(Tone tone) => Colours[tone];

    /// <summary>The colour of the tabs of a kind.</summary>
    public static XLColor GetTabColour(TabKind kind) =>
        kind switch
        {
            TabKind.Read => XLColor.FromHtml("#2F75B5"),
            TabKind.Do => XLColor.FromHtml("#ED7D31"),
            _ => XLColor.FromHtml("#A6A6A6"),
        };

    public static void StyleHeader(IXLRange range) =>
        range
            .Style.Fill.SetBackgroundColor(HeaderColour)
            .Font.SetFontColor(XLColor.White)
            .Font.SetBold()
            .Alignment.SetWrapText()
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center);

    /// <summary>Styles the header of a block of counts.</summary>
    public static void StyleSmallHeader(IXLRange range) =>
        range.Style.Fill.SetBackgroundColor(GetColour(Tone.Block)).Font.SetBold().Alignment.SetWrapText();

    public static void StyleSeverities(IXLRange range)
    {
        foreach (var (word, colour) in SeverityColours)
            range.AddConditionalFormat().WhenEquals($"\"{word}\"").Fill.SetBackgroundColor(XLColor.FromHtml(colour));
    }

    /// <param name="sheet">The tab.</param>
    /// <param name="footer">What every printed page says beside the name of the tab: the extract and the as-of date.</param>
    public static void SetPrintLayout(IXLWorksheet sheet, string footer)
    {
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PagesWide = 1;
        page.PagesTall = 0;
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.7).SetFooter(0.3);
        page.Footer.Left.AddText(sheet.Name);
        page.Footer.Center.AddText(EncodeFooter(footer));
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>Writes a text as text, also where somebody who edits the cell would make it a formula.</summary>
    public static IXLCell SetText(this IXLCell cell, string text)
    {
        cell.SetValue(CleanText(text));
        if (FormulaText.IsFormula(text))
            cell.Style.SetIncludeQuotePrefix();
        return cell;
    }

    /// <summary>
    /// Writes an underscore that a spreadsheet would take for the beginning of a coded character, as in <c>_x0041_</c>, as such a code.
    /// </summary>
    /// <remarks>ClosedXML does so for the texts of cells, but not elsewhere.</remarks>
    public static string EncodeText(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? CodedCharacter().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex CodedCharacter();

    /// <summary>A footer may have 255 characters with its codes. What is cut is the beginning, because the as-of date is at the end.</summary>
    private static string EncodeFooter(string text)
    {
        for (var start = 0; ; start++)
        {
            var footer = CleanText((start > 0 ? "…" : "") + text[start..]);
            if (EncodeText(footer).Replace("&", "&&", StringComparison.Ordinal) is { Length: <= MaxFooterLength } encoded)
                return encoded;
        }
    }

    /// <summary>The text without characters that a workbook does not allow, cut to the maximum length.</summary>
    public static string CleanText(string text)
    {
        if (text.Length > MaxTextLength)
            text = text[..(MaxTextLength - 40)] + " … (the rest is in the findings CSV)";
        if (text.All(c => !IsForbidden(c) && !char.IsSurrogate(c)))
            return text;
        StringBuilder clean = new();
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && IsForbidden((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\uFFFE' or '\uFFFF';
}
