using System.Globalization;
using ClosedXML.Excel;
using DqCheck.Reports.Figures;
using DqCheck.Reports.Tabs;
using DqCheck.Tables;

namespace DqCheck.Reports.Workbooks;

/// <summary>Writes cells: texts as text, dates as dates, numbers as numbers. Also sets the height of rows with wrapped text.</summary>
internal static class CellWriter
{
    /// <summary>The height of a line, in points.</summary>
    public const double LineHeight = 15;

    /// <summary>The most lines that the height of a row allows.</summary>
    private const int MaxLines = 27;

    /// <summary>Spreadsheets do not support earlier dates, so these are written as text.</summary>
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    public static CellKind GetKind(object? value) =>
        value switch
        {
            null or "" => CellKind.Blank,
            DateOnly date => date < FirstDate ? CellKind.Text : CellKind.Date,
            Percentage percentage => percentage.Decimals == 1 ? CellKind.PercentWithOneDecimal : CellKind.PercentWithTwoDecimals,
            decimal => CellKind.WithOneDecimal,
            DayCount days => days.IsWhole ? CellKind.WholeDays : CellKind.DaysWithOneDecimal,
            CellLink => CellKind.Link,
            int or long => CellKind.Whole,
            NumberPlaceholder => CellKind.Placeholder,
            string text when FormulaText.IsFormula(text) => CellKind.FormulaText,
            _ => CellKind.Text,
        };

    /// <summary>The content of a cell in the file: a text, or a number, which for a date is its serial number; null for a blank.</summary>
    public static object? GetContent(object? value) =>
        value switch
        {
            null or "" => null,
            DateOnly date => date < FirstDate ? LocalDate.Format(date) : date.ToDateTime(default).ToOADate(),
            Percentage percentage => (double)(percentage.Value / 100),
            decimal number => (double)number,
            DayCount days => (double)days.Days,
            CellLink link => WorkbookStyle.CleanText(link.Text),
            int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            NumberPlaceholder instead => instead.Text,
            _ => WorkbookStyle.CleanText((string)value),
        };

    public static void Write(IXLCell cell, object? value)
    {
        var kind = GetKind(value);
        var content = GetContent(value);
        if (kind == CellKind.Blank)
            return;
        if (kind == CellKind.Date)
            cell.SetValue(((DateOnly)value!).ToDateTime(default));
        else if (content is double number)
            cell.SetValue(number);
        else
            cell.SetValue((string)content!);
        switch (kind)
        {
            case CellKind.Date:
                cell.Style.DateFormat.SetFormat("dd/mm/yyyy").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
                break;
            case CellKind.Link:
                cell.Style.Font.SetUnderline().Font.SetFontColor(WorkbookStyle.LinkColour);
                break;
            case CellKind.Placeholder:
                cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
                break;
            case CellKind.FormulaText:
                cell.Style.SetIncludeQuotePrefix();
                break;
            case not CellKind.Text:
                cell.Style.NumberFormat.SetFormat(
                    kind switch
                    {
                        CellKind.PercentWithOneDecimal => "0.0%",
                        CellKind.PercentWithTwoDecimals => "0.00%",
                        CellKind.WithOneDecimal => "#,##0.0",
                        CellKind.WholeDays => "[=1]#,##0\" day\";#,##0\" days\"",
                        CellKind.DaysWithOneDecimal => "#,##0.0\" days\"",
                        _ => "#,##0",
                    }
                );
                break;
        }
    }

    /// <summary>Whether a cell is aligned to the right, as numbers are.</summary>
    public static bool IsRightAligned(object? value) =>
        GetKind(value) is not (CellKind.Blank or CellKind.Text or CellKind.FormulaText or CellKind.Date or CellKind.Link);

    /// <summary>Whether a cell is aligned to the left and would run into a number before it.</summary>
    public static bool IsLeftAligned(object? value) =>
        GetKind(value) is CellKind.Text or CellKind.FormulaText or CellKind.Date or CellKind.Link;

    /// <summary>The height of a row with texts that wrap within their columns; some spreadsheets do not compute it.</summary>
    public static double GetHeight(ReadOnlySpan<object?> cells, ReadOnlySpan<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            var text = cells[i] is CellLink link ? link.Text : cells[i] as string;
            if (text is not null)
                lines = Math.Max(lines, CountLines(text, widths[i]));
        }

        return LineHeight * Math.Min(lines, MaxLines);
    }

    /// <summary>The number of lines of a text that wraps between words.</summary>
    private static int CountLines(string text, double width)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + word.Length > width * 1.05)
            {
                lines = lines + 1;
                used = 0;
            }
            lines += (int)(word.Length / (width * 1.15));
            used += word.Length + 1;
        }

        return lines;
    }
}
