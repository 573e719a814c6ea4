using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// A workbook being written. ClosedXML lays it out; whatever ClosedXML cannot do, or only slowly, is added to the saved file.
/// </summary>
/// <param name="footer">What every printed page says: the extract and the as-of date.</param>
internal sealed class WorkbookWriter(string footer) : ITabWriter, IDisposable
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    private readonly XLWorkbook _workbook = new();
    private readonly Dictionary<string, TemplateRows> _rows = [];

    /// <summary>The charts of the tabs.</summary>
    public List<ChartPlace> Charts { get; } = [];

    /// <summary>The links between the tabs.</summary>
    public LinkWriter Links { get; } = new();

    public IXLWorksheet AddTab(string name)
    {
        var sheet = _workbook.AddWorksheet(name);
        WorkbookStyle.SetPrintLayout(sheet, footer);
        return sheet;
    }

    /// <summary>Adds a tab with the colour of its kind. Only what somebody would print has a print area.</summary>
    public void Add(ReportTab tab)
    {
        tab.Write(this);
        var sheet = _workbook.Worksheet(tab.Name);
        sheet.SetTabColor(WorkbookStyle.GetTabColour(tab.Kind));
        if (!tab.IsPrinted)
            sheet.PageSetup.PrintAreas.Clear();
    }

    public void Write<TRow>(Tab<TRow> tab) => TabWriter.Write(this, tab);

    public IPageWriter AddPage<TRow>(string name, IReadOnlyList<TabColumn<TRow>> columns) => WorkbookPage.Add(this, name, columns);

    /// <summary>Collects the rows of a tab that look like an earlier row.</summary>
    public TemplateRows GetRows(IXLWorksheet tab) => _rows[tab.Name] = new();

    /// <param name="stream">The target stream.</param>
    /// <remarks>
    /// ClosedXML reads back what it writes, so it saves to memory. From there the bytes are copied to the file, with the rows of long tabs
    /// added.
    /// </remarks>
    public void Save(Stream stream)
    {
        using MemoryStream memory = new();
        _workbook.SaveAs(memory);
        memory.Position = 0;
        Dictionary<string, TemplateRows> rows;
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var book = document.WorkbookPart!;
            RepeatHeaders(book.Workbook);
            rows = book
                .Workbook.Descendants<Sheet>()
                .Where(s => _rows.GetValueOrDefault(s.Name!) is { HasRows: true })
                .ToDictionary(s => book.GetPartById(s.Id!).Uri.OriginalString.TrimStart('/'), s => _rows[s.Name!]);
            Links.Write(book);
            foreach (var place in Charts)
                ChartWriter.Draw(book, place);
        }

        using ZipArchive saved = new(memory, ZipArchiveMode.Read);
        using ZipArchive file = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in saved.Entries)
        {
            var copy = file.CreateEntry(entry.FullName);
            copy.LastWriteTime = entry.LastWriteTime;
            using Stream from = entry.Open();
            using Stream to = copy.Open();
            if (rows.TryGetValue(entry.FullName, out var alike))
                alike.Copy(from, to);
            else
                from.CopyTo(to);
        }
    }

    public void Dispose() => _workbook.Dispose();

    /// <summary>Writes the rows to repeat on every page as $9:$9, which every spreadsheet understands, instead of 9:9.</summary>
    private static void RepeatHeaders(Workbook book)
    {
        foreach (var name in book.DefinedNames?.Elements<DefinedName>().Where(n => n.Name == PrintTitles) ?? [])
        {
            var sheet = name.Text[..(name.Text.LastIndexOf('!') + 1)];
            var rows = name.Text[sheet.Length..];
            name.Text = sheet + string.Join(':', rows.Split(':').Select(r => r.StartsWith('$') ? r : "$" + r));
        }
    }
}
