using System.Text;
using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>The style of the workbook: colours, print layout, text that Excel accepts.</summary>
internal static class WorkbookStyle
{
    /// <summary>The maximum length of text in a cell.</summary>
    private const int MaxTextLength = 32_767;

    public static readonly XLColor HeaderColour = XLColor.FromHtml("#1F3864");
    public static readonly XLColor GoodColour = XLColor.FromHtml("#C6E0B4");
    public static readonly XLColor BadColour = XLColor.FromHtml("#F4B6B6");

    /// <summary>The background of cells for users to type into.</summary>
    public static readonly XLColor InputColour = XLColor.FromHtml("#FFFF99");
    public static readonly XLColor NoteColour = XLColor.FromHtml("#FFF2CC");

    private static readonly (string Word, string Colour)[] SeverityColours =
    [
        ("reject", "#F4B6B6"),
        ("error", "#F8CBAD"),
        ("warning", "#FFE699"),
        ("information", "#DDEBF7"),
    ];

    public static void StyleHeader(IXLRange range) =>
        range
            .Style.Fill.SetBackgroundColor(HeaderColour)
            .Font.SetFontColor(XLColor.White)
            .Font.SetBold()
            .Alignment.SetWrapText()
            .Alignment.SetVertical(XLAlignmentVerticalValues.Center);

    /// <summary>Styles the header of a block of counts.</summary>
    public static void StyleSmallHeader(IXLRange range) =>
        range.Style.Fill.SetBackgroundColor(XLColor.FromHtml("#D9E1F2")).Font.SetBold().Alignment.SetWrapText();

    public static void StyleSeverities(IXLRange range)
    {
        foreach (var (word, colour) in SeverityColours)
            range.AddConditionalFormat().WhenEquals($"\"{word}\"").Fill.SetBackgroundColor(XLColor.FromHtml(colour));
    }

    public static void SetPrintLayout(IXLWorksheet sheet)
    {
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PagesWide = 1;
        page.PagesTall = 0;
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.7).SetFooter(0.3);
        page.Footer.Left.AddText(sheet.Name);
        page.Footer.Right.AddText("Page ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" of ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
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
