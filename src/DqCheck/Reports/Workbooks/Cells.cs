using System.Globalization;
using ClosedXML.Excel;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;
using DqCheck.Tables;

namespace DqCheck.Reports.Workbooks;

/// <summary>
/// A percentage as a number that sorts, rounded half away from zero, or downwards where it must not look better than it is.
/// </summary>
internal readonly record struct Percentage(decimal Value, int Decimals)
{
    public static Percentage? Of(Fraction fraction) =>
        fraction.Percent is { } p ? new(Math.Round(p, 1, MidpointRounding.AwayFromZero), 1) : null;

    /// <summary>A percentage as such, days with one decimal; null where the value is the number itself.</summary>
    public static object? ValueOf(Figure figure) =>
        figure.Unit switch
        {
            Unit.Percent => Of(figure.Fraction!.Value),
            Unit.Days => figure.Value is { } days ? Math.Round(days, 1, MidpointRounding.AwayFromZero) : null,
            _ => null,
        };

    /// <summary>The same of a figure as its audience may see it.</summary>
    public static object? ValueOf(PublishedFigure figure) => figure.IsWhole ? ValueOf(figure.Figure) : null;

    public static Percentage? Of(Rounding rounding, Fraction fraction) =>
        RoundedFigure.Of(rounding, fraction) is { } rounded ? Of(rounded) : null;

    public static Percentage? Down(Fraction fraction) =>
        fraction.Percent is { } p ? new(Math.Round(p, 2, MidpointRounding.ToZero), 2) : null;
}

/// <summary>How a cell is written and looks, by what stands in it; from the percentages on it is read from the right.</summary>
internal enum CellKind
{
    Blank,
    Text,
    Date,
    PercentWithOneDecimal,
    PercentWithTwoDecimals,
    WithOneDecimal,
    Whole,
    InsteadOfNumber,
}

/// <summary>Writes cells: text stays text, dates are dates, numbers numbers; and makes rows high enough for what wraps.</summary>
internal static class Cells
{
    /// <summary>Points.</summary>
    public const double LineHeight = 15;

    /// <summary>Earlier dates are none to a spreadsheet: they stay text.</summary>
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    public static CellKind KindOf(object? value) =>
        value switch
        {
            null or "" => CellKind.Blank,
            DateOnly date => date < FirstDate ? CellKind.Text : CellKind.Date,
            Percentage percentage => percentage.Decimals == 1 ? CellKind.PercentWithOneDecimal : CellKind.PercentWithTwoDecimals,
            decimal => CellKind.WithOneDecimal,
            int or long => CellKind.Whole,
            InsteadOfNumber or Rounding.Few => CellKind.InsteadOfNumber,
            _ => CellKind.Text,
        };

    /// <summary>What a file holds of a value: a text or a number, which is that of the day for a date; null of a blank.</summary>
    public static object? Content(object? value) =>
        value switch
        {
            null or "" => null,
            DateOnly date => date < FirstDate ? LocalDate.Write(date) : date.ToDateTime(default).ToOADate(),
            Percentage percentage => (double)(percentage.Value / 100),
            decimal number => (double)number,
            int or long => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            InsteadOfNumber instead => instead.Text,
            _ => Look.Text((string)value),
        };

    public static void Set(IXLCell cell, object? value)
    {
        var (kind, content) = (KindOf(value), Content(value));
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
            case CellKind.InsteadOfNumber:
                cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
                break;
            case not CellKind.Text:
                cell.Style.NumberFormat.SetFormat(
                    kind switch
                    {
                        CellKind.PercentWithOneDecimal => "0.0%",
                        CellKind.PercentWithTwoDecimals => "0.00%",
                        CellKind.WithOneDecimal => "#,##0.0",
                        _ => "#,##0",
                    }
                );
                break;
        }
    }

    /// <summary>Whether a cell is read from the right, as numbers are.</summary>
    public static bool IsRight(object? value) => KindOf(value) >= CellKind.PercentWithOneDecimal;

    /// <summary>Height of a row whose texts wrap within their columns: spreadsheets do not all work it out themselves.</summary>
    public static double Height(ReadOnlySpan<object?> cells, ReadOnlySpan<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is string text)
                lines = Math.Max(lines, Lines(text, widths[i]));
        }

        return LineHeight * Math.Min(lines, 12);
    }

    /// <summary>Lines that a text takes when it wraps between words.</summary>
    private static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + word.Length > width * 1.05)
                (lines, used) = (lines + 1, 0);
            lines += (int)(word.Length / (width * 1.15));
            used += word.Length + 1;
        }

        return lines;
    }
}
