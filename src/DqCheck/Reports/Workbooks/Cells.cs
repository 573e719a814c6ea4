using System.Globalization;
using ClosedXML.Excel;
using DqCheck.Measures;
using DqCheck.Publication;
using DqCheck.Reports.Figures;
using DqCheck.Tables;

namespace DqCheck.Reports.Workbooks;

/// <summary>A percentage as a number that sorts, rounded half away from zero, or downwards where it must not look better than it is.</summary>
internal readonly record struct Percentage(decimal Value, int Decimals)
{
    public static Percentage? Of(Fraction fraction) => fraction.Percent is { } p ? new(Math.Round(p, 1, MidpointRounding.AwayFromZero), 1) : null;

    /// <summary>A percentage as such, days with one decimal; null where the value is the number itself.</summary>
    public static object? ValueOf(Figure figure) => figure.Unit switch
    {
        Unit.Percent => Of(figure.Fraction!.Value),
        Unit.Days => figure.Value is { } days ? Math.Round(days, 1, MidpointRounding.AwayFromZero) : null,
        _ => null,
    };

    /// <summary>The same of a figure as its audience may see it.</summary>
    public static object? ValueOf(PublishedFigure figure) => figure.IsWhole ? ValueOf(figure.Figure) : null;

    public static Percentage? Of(Rounding rounding, Fraction fraction) => RoundedFigure.Of(rounding, fraction) is { } rounded ? Of(rounded) : null;

    public static Percentage? Down(Fraction fraction) => fraction.Percent is { } p ? new(Math.Round(p, 2, MidpointRounding.ToZero), 2) : null;
}

/// <summary>Writes cells: text stays text, dates are dates, numbers numbers; and makes rows high enough for what wraps.</summary>
internal static class Cells
{
    /// <summary>Points.</summary>
    public const double LineHeight = 15;

    /// <summary>Earlier dates are none to a spreadsheet: they stay text.</summary>
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    public static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null or "": break;
            case DateOnly date when date < FirstDate:
                cell.SetValue(LocalDate.Write(date));
                break;
            case DateOnly date:
                cell.SetValue(date.ToDateTime(default)).Style.DateFormat.SetFormat("dd/mm/yyyy").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
                break;
            case Percentage percentage:
                cell.SetValue((double)(percentage.Value / 100)).Style.NumberFormat.SetFormat(percentage.Decimals == 1 ? "0.0%" : "0.00%");
                break;
            case decimal number:
                cell.SetValue((double)number).Style.NumberFormat.SetFormat("#,##0.0");
                break;
            case int or long:
                cell.SetValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)).Style.NumberFormat.SetFormat("#,##0");
                break;
            case InsteadOfNumber instead:
                cell.SetValue(instead.Text).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
                break;
            case Rounding.Few:
                Set(cell, new InsteadOfNumber(Rounding.Few));
                break;
            default:
                cell.SetValue(Look.Text((string)value));
                break;
        }
    }

    /// <summary>Whether a cell is read from the right, as numbers are.</summary>
    public static bool IsRight(object? value) => value is int or long or decimal or Percentage or InsteadOfNumber or Rounding.Few;

    /// <summary>Height of a row whose texts wrap within their columns: spreadsheets do not all work it out themselves.</summary>
    public static double Height(ReadOnlySpan<object?> cells, ReadOnlySpan<double> widths)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is string text) lines = Math.Max(lines, Lines(text, widths[i]));
        }

        return LineHeight * Math.Min(lines, 12);
    }

    /// <summary>Lines that a text takes when it wraps between words.</summary>
    private static int Lines(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + word.Length > width * 1.05) (lines, used) = (lines + 1, 0);
            lines += (int)(word.Length / (width * 1.15));
            used += word.Length + 1;
        }

        return lines;
    }
}
