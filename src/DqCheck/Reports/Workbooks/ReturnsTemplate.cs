using ClosedXML.Excel;
using DqCheck.Contracts;
using DqCheck.Reports.Tabs;
using DqCheck.Tables;

namespace DqCheck.Reports.Workbooks;

/// <summary>The workbook in which somebody returns figures by hand: a yellow cell for each figure, and one for words.</summary>
internal static class ReturnsTemplate
{
    private const int LabelRow = 2;

    private static readonly double[] Widths = [16, 60, 26, 18, 18, 14, 12, 60];

    /// <summary>The lines of a contract that are returned by hand, then those of which nothing else gives a figure.</summary>
    public static IReadOnlyList<Indicator> FindLines(Contract contract) =>
        [.. contract.Indicators.Where(i => i.CanBeReturned).OrderBy(i => i.Status == IndicatorResult.NotComputable)];

    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Receives it.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="period">The period that it asks for.</param>
    /// <param name="earlier">What was returned before: the latest of each line is shown beside its cell.</param>
    /// <param name="filled">What to fill in already; may be empty.</param>
    public static void Write(
        Stream stream,
        Contract contract,
        ReportingPeriod period,
        IReadOnlyList<ReturnedFigure> earlier,
        IReadOnlyList<ReturnedFigure> filled
    )
    {
        using XLWorkbook workbook = new();
        var sheet = workbook.AddWorksheet(ReturnColumns.Tab);
        foreach (var (i, width) in Widths.Index())
        {
            sheet.Column(i + 1).Width = width;
            sheet.Column(i + 1).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        }

        sheet.Cell(1, 1).SetText($"Return: {contract.Title}").Style.Font.SetBold().Alignment.SetWrapText(false);
        WriteLabels(sheet, contract, period, filled);
        var header = LabelRow + 5;
        foreach (var (i, title) in ReturnColumns.All.Index())
            sheet.Cell(header, i + 1).SetText(title);
        WorkbookStyle.StyleHeader(sheet.Range(header, 1, header, ReturnColumns.All.Length));
        var row = header;
        foreach (var line in FindLines(contract))
            WriteLine(sheet, ++row, line, contract.Id, period, earlier, filled);
        sheet.SheetView.FreezeRows(header);
        WorkbookStyle.SetPrintLayout(sheet, $"{contract.Title}, {period}");
        // A spreadsheet reads the same bytes whenever it was written.
        workbook.Properties.Created = workbook.Properties.Modified = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        workbook.SaveAs(stream);
    }

    private static void WriteLabels(IXLWorksheet sheet, Contract contract, ReportingPeriod period, IReadOnlyList<ReturnedFigure> filled)
    {
        (string Label, string Value)[] labels =
        [
            (ReturnColumns.Contract, contract.Id),
            (ReturnColumns.Period, period.ToString()),
            (ReturnColumns.ReturnedBy, filled.Select(f => f.By).FirstOrDefault("")),
            (ReturnColumns.ReturnedOn, LocalDate.Format(filled.Select(f => f.On).FirstOrDefault())),
        ];
        foreach (var (i, (label, value)) in labels.Index())
        {
            sheet.Cell(LabelRow + i, 1).SetText(label).Style.Font.SetBold();
            sheet.Cell(LabelRow + i, 2).SetText(value);
        }

        Colour(sheet.Range(LabelRow + 2, 2, LabelRow + 3, 2));
        sheet
            .Cell(LabelRow, 3)
            .SetText("Fill in the yellow cells, and save the workbook in the folder of returns. Never write the name of a client.")
            .Style.Alignment.SetWrapText(false);
    }

    private static void WriteLine(
        IXLWorksheet sheet,
        int row,
        Indicator line,
        string contract,
        ReportingPeriod period,
        IReadOnlyList<ReturnedFigure> earlier,
        IReadOnlyList<ReturnedFigure> filled
    )
    {
        var last = earlier.Where(f => f.Contract == contract && f.Line == line.Number && f.Period.To < period.From).MaxBy(f => f.Period.To);
        var now = filled.FirstOrDefault(f => f.Contract == contract && f.Line == line.Number);
        string[] cells =
        [
            line.Number,
            line.Title,
            ReturnColumns.Describe(line),
            line.TargetText,
            last is null ? "" : $"{last.Text} ({last.Period})",
        ];
        foreach (var (i, cell) in cells.Index())
            sheet.Cell(row, i + 1).SetText(cell);
        sheet.Row(row).Height = CellWriter.GetHeight([.. cells], Widths);
        var figure = cells.Length + 1;
        if (now?.Value is { } value)
            sheet.Cell(row, figure).SetValue(value);
        else if (now is not null)
            sheet.Cell(row, figure).SetText(now.Answer);
        if (now?.OutOf is { } whole)
            sheet.Cell(row, figure + 1).SetValue(whole);
        sheet.Cell(row, figure + 2).SetText(now?.Narrative ?? "");
        if (line.Returned != ReturnKind.Narrative)
            Colour(sheet.Range(row, figure, row, figure));
        if (line.Returned == ReturnKind.Share)
            Colour(sheet.Range(row, figure + 1, row, figure + 1));
        Colour(sheet.Range(row, figure + 2, row, figure + 2));
    }

    private static void Colour(IXLRange range) =>
        range
            .Style.Fill.SetBackgroundColor(WorkbookStyle.GetColour(Tone.Input))
            .Border.SetInsideBorder(XLBorderStyleValues.Thin)
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin);
}
