using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DqCheck.Tests.PreviousWorkbooks;

/// <summary>Does to a workbook what people and their spreadsheets do.</summary>
internal static class PersonAtWorkbook
{
    /// <summary>Types into a column of each row that has a text in another column.</summary>
    public static void Type(string path, string tab, (string Title, string Text) row, string title, object text) =>
        Edit(
            path,
            book =>
            {
                var sheet = book.Worksheet(tab);
                var header = FindHeader(sheet);
                var column = FindColumn(header, row.Title);
                foreach (
                    var found in sheet.RowsUsed().Where(r => r.RowNumber() > header.RowNumber() && r.Cell(column).GetString() == row.Text)
                )
                {
                    var cell = found.Cell(FindColumn(header, title));
                    if (text is DateTime day)
                        cell.SetValue(day).Style.DateFormat.SetFormat("dd/mm/yyyy");
                    else
                        cell.SetValue((string)text);
                }
            }
        );

    /// <summary>Types a reason and a last day for the findings of a rule.</summary>
    public static void Accept(string path, string tab, string rule, string because, object? until = null)
    {
        Type(path, tab, ("Rule", rule), "Accept because", because);
        if (until is not null)
            Type(path, tab, ("Rule", rule), "Until", until);
    }

    public static void Edit(string path, Action<XLWorkbook> edit)
    {
        using var book = new XLWorkbook(path);
        edit(book);
        book.Save();
    }

    public static void EditParts(string path, Action<WorkbookPart> edit)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        edit(document.WorkbookPart!);
    }

    public static WorksheetPart GetTab(WorkbookPart book, string name) =>
        (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!);

    public static IXLRow FindHeader(IXLWorksheet sheet) => sheet.Row(sheet.AutoFilter.Range.FirstRow().RowNumber());

    public static int FindColumn(IXLRow header, string title) => header.CellsUsed().First(c => c.GetString() == title).Address.ColumnNumber;
}
