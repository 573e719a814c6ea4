using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// The links between the tabs of a workbook. They are added to the saved workbook, since the rows that they lead to are known only then.
/// </summary>
internal sealed class LinkWriter
{
    private readonly Dictionary<(string Tab, string Key), int> _rows = [];
    private readonly List<(string Tab, int Row, int Column, CellLink Link)> _links = [];

    /// <summary>Names a row that links may lead to; of several rows with a key, the first.</summary>
    public void AddTarget(string tab, string key, int row) => _rows.TryAdd((tab, key), row);

    public void Add(string tab, int row, int column, CellLink link) => _links.Add((tab, row, column, link));

    /// <summary>Writes the links. A link whose row is not in the workbook leads to the top of its tab.</summary>
    public void Write(WorkbookPart book)
    {
        var sheets = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => s.Id!.Value!);
        foreach (var links in _links.Where(l => sheets.ContainsKey(l.Link.Tab)).GroupBy(l => l.Tab))
        {
            var sheet = ((WorksheetPart)book.GetPartById(sheets[links.Key])).Worksheet;
            Hyperlinks element = new(links.Select(l => Create(l.Row, l.Column, l.Link)));
            // The schema requires it before the print settings.
            var after = sheet.ChildElements.FirstOrDefault(e =>
                e
                    is PrintOptions
                        or PageMargins
                        or DocumentFormat.OpenXml.Spreadsheet.PageSetup
                        or HeaderFooter
                        or Drawing
                        or LegacyDrawing
                        or TableParts
            );
            if (after is null)
                sheet.AppendChild(element);
            else
                sheet.InsertBefore(element, after);
        }
    }

    private Hyperlink Create(int row, int column, CellLink link)
    {
        var target = link.Key is null ? 1 : _rows.GetValueOrDefault((link.Tab, link.Key), 1);
        return new()
        {
            Reference = $"{XLHelper.GetColumnLetterFromNumber(column)}{row}",
            Location = $"'{link.Tab}'!A{target}",
            Display = WorkbookStyle.EncodeText(WorkbookStyle.CleanText(link.Text)),
        };
    }
}
