using ClosedXML.Excel;
using DqCheck.Tables;

namespace DqCheck.Tests.RulesetImport;

/// <summary>
/// Builds tables of an invented data set S as ministries publish them: a cover, headings over two rows, merged cells, titles of sections,
/// notes, line breaks, real dates and numbers, hidden rows and columns, several sheets.
/// </summary>
internal static class OfficialWorkbook
{
    public const string FileName = "cds-s-tables.xlsx";

    /// <summary>Rows on a page, before the header is repeated.</summary>
    private const int PageRows = 25;

    public static string Write(string folder)
    {
        using XLWorkbook book = new();
        AddCover(book.AddWorksheet("Cover"));
        AddFields(book.AddWorksheet("Technical definition"));
        AddCodes(book.AddWorksheet("Reference data"));
        AddBlocks(book.AddWorksheet("More codes"));
        AddAreas(book.AddWorksheet("UTLA"));
        var old = book.AddWorksheet("Old");
        SetRow(old, 1, "CSV file header", "Description", "Layout");
        SetRow(old, 2, "OLDITEM", "An item of an earlier data set", "N(1)");
        old.Visibility = XLWorksheetVisibility.Hidden;
        var path = Path.Combine(folder, FileName);
        book.SaveAs(path);
        return path;
    }

    private static void AddCover(IXLWorksheet sheet)
    {
        sheet.Cell(2, 2).SetValue("NDTMS Core Data Set S").Style.Font.SetBold();
        sheet.Range(2, 2, 2, 6).Merge();
        sheet.Cell(4, 2).SetValue("Technical definition, version 1.0");
        sheet.Cell(5, 2).SetValue("Invented for tests");
    }

    private static void AddFields(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("Technical definition of data set S");
        sheet.Range(1, 1, 1, 8).Merge();
        sheet.Cell(2, 1).SetValue("Read with the business definitions.");
        AddHeader(sheet, 4);
        var row = 6;
        var section = "";
        var rows = Table
            .Read(RepositoryPaths.FixturePath("import", "fields-cds-r.csv"))
            .Rows.Where(r => r["layout_r"].Length > 0)
            .OrderBy(r => int.Parse(r["number_r"], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (i, field) in rows.Index())
        {
            if (field["record"] != section)
            {
                section = field["record"];
                sheet
                    .Cell(row, 1)
                    .SetValue($"{char.ToUpperInvariant(section[0])}{section[1..]} details")
                    .Style.Fill.SetBackgroundColor(XLColor.LightGray);
                sheet.Range(row, 1, row, 8).Merge();
                row++;
            }

            if (i > 0 && i % PageRows == 0)
            {
                AddHeader(sheet, row);
                row += 2;
            }

            AddField(sheet, row++, field);
        }

        SetRow(sheet, row++, "", "NEWITEM", "A new item", "", "X(3)", "All", "1", "Apr 26");
        SetRow(sheet, row++, "", "Not a header", "A row for readers", "", "N(1)", "All", "1; 4", "");
        SetRow(sheet, row++, "", "", "An item whose header was forgotten", "", "N(1)", "All", "1; 4", "");
        SetRow(sheet, row++, "5", "SEX", "Client stated sex, again", "", "N(1)", "All", "1; 2; 4", "");
        sheet.Cell(row + 1, 1).SetValue("* Items marked with an asterisk are new.\nSee the change log.");
        sheet.Range(row + 1, 1, row + 1, 8).Merge();
        sheet.Column(4).Hide();
        sheet.Row(8).Hide();
    }

    /// <summary>Two rows: some headings reach over both, and two stand under a common one.</summary>
    private static void AddHeader(IXLWorksheet sheet, int row)
    {
        SetRow(sheet, row, "Field\nNo.", "CSV file\u00A0header", "Description", "Internal", "Layout", "Validation", "", "Date introduced");
        sheet.Cell(row + 1, 6).SetValue("Inclusion");
        sheet.Cell(row + 1, 7).SetValue("Rule number(s)");
        sheet.Range(row, 6, row, 7).Merge();
        foreach (var column in new[] { 1, 2, 3, 4, 5, 8 })
            sheet.Range(row, column, row + 1, column).Merge();
    }

    private static void AddField(IXLWorksheet sheet, int row, TableRow field)
    {
        sheet.Cell(row, 1).Value = double.Parse(field["number_r"], System.Globalization.CultureInfo.InvariantCulture);
        if (field["column"] == "HOUSING")
            sheet.Cell(row, 2).RichText.AddText("HOUS").SetBold().AddText("ING");
        else
            sheet.Cell(row, 2).SetValue(field["column"] == "VOLNPWORK" ? "VOLNPWORK*" : $" {field["column"]}\u00A0");
        sheet.Cell(row, 3).SetValue(field["title"].Replace(" (", "\n(", StringComparison.Ordinal));
        sheet.Cell(row, 4).SetValue("for the owner of this table");
        sheet.Cell(row, 5).SetValue(field["layout_r"].Replace("(", " (", StringComparison.Ordinal));
        sheet.Cell(row, 6).SetValue(field["expected"]);
        sheet.Cell(row, 7).SetValue(field["rule_numbers_r"].Replace("; ", ",\n", StringComparison.Ordinal));
        if (
            DateTime.TryParseExact(
                field["introduced"],
                "MMM yy",
                System.Globalization.CultureInfo.InvariantCulture,
                default,
                out var introduced
            )
        )
        {
            sheet.Cell(row, 8).Value = introduced;
            sheet.Cell(row, 8).Style.DateFormat.Format = "mmm yy";
        }
    }

    /// <summary>One table for several columns, whose headers are merged over their codes.</summary>
    private static void AddCodes(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("Reference data");
        SetRow(sheet, 3, "Header", "Code", "Text", "Valid from", "Valid to");
        SetRow(sheet, 4, "SEX", "1", "Male", "", "");
        SetRow(sheet, 5, "", "2", "Female", "", "");
        SetRow(sheet, 6, "", "9", "Not stated", "", "");
        sheet.Range(4, 1, 6, 1).Merge();
        SetRow(sheet, 7, "DOMVIC", "", "Yes, currently", "", "");
        SetRow(sheet, 8, "DOMVIC", "2", "Yes, in the past", "", "01/03/2020");
        SetRow(sheet, 9, "DOMVIC", "3", "No", "01/04/2022", "");
        SetRow(sheet, 10, "UNKNOWNITEM", "1", "Yes", "", "");
        SetRow(sheet, 11, "DRUG1, DRUG2, DRUG3", "5003", "A new substance", "", "");
        foreach (var row in new[] { 4, 5, 6, 8, 9 })
            sheet.Cell(row, 2).Value = double.Parse(sheet.Cell(row, 2).GetString(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A table for each column under its title.</summary>
    private static void AddBlocks(IXLWorksheet sheet)
    {
        sheet.Cell(1, 1).SetValue("INJSTAT – Injecting status");
        SetRow(sheet, 2, "Value", "Meaning");
        SetRow(sheet, 3, "C", "Currently injecting");
        SetRow(sheet, 4, "P", "Previously injected");
        SetRow(sheet, 6, "HOMELESS – Threatened with homelessness");
        SetRow(sheet, 7, "Value", "Meaning");
        SetRow(sheet, 8, "Y", "Yes");
        SetRow(sheet, 9, "N", "No");
    }

    private static void AddAreas(IXLWorksheet sheet)
    {
        SetRow(sheet, 1, "UTLA23CD", "UTLA23NM");
        SetRow(sheet, 2, "E06000001", "Hartlepool");
        SetRow(sheet, 3, "E10000020", "Norfolk");
        SetRow(sheet, 4, "E08000001", "Bolton");
    }

    private static void SetRow(IXLWorksheet sheet, int row, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
                sheet.Cell(row, i + 1).SetValue(cells[i]);
        }
    }
}
