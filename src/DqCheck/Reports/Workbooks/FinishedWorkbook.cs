using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.Reports.Workbooks;

/// <summary>Saves a workbook, and puts into the file what ClosedXML cannot.</summary>
internal static class FinishedWorkbook
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    /// <param name="workbook">All tabs.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="draw">Draws charts into the saved workbook.</param>
    /// <remarks>ClosedXML reads back what it writes, so it gets memory and the file gets the bytes.</remarks>
    public static void Save(XLWorkbook workbook, Stream stream, Action<SpreadsheetDocument>? draw = null)
    {
        using MemoryStream memory = new();
        workbook.SaveAs(memory);
        memory.Position = 0;
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            RepeatHeaders(document.WorkbookPart!.Workbook);
            draw?.Invoke(document);
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }

    /// <summary>The rows to repeat on every page are written as 9:9; only $9:$9 is understood everywhere.</summary>
    private static void RepeatHeaders(Workbook book)
    {
        foreach (var name in book.DefinedNames?.Elements<DefinedName>().Where(n => n.Name == PrintTitles) ?? [])
        {
            var (sheet, rows) = name.Text[..(name.Text.LastIndexOf('!') + 1)] is var before ? (before, name.Text[before.Length..]) : default;
            name.Text = sheet + string.Join(':', rows.Split(':').Select(r => r.StartsWith('$') ? r : "$" + r));
        }
    }
}
