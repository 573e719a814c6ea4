using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DqCheck.Records;
using ExcelNumberFormat;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Puts the numbers of cells into words as their formats show them: a date as a date, a percentage with its sign.</summary>
internal sealed class NumberFormats
{
    /// <summary>Days from the first day of the calendar of 1900 to that of 1904, which old Macs used.</summary>
    private const int DaysTo1904 = 1_462;

    private readonly List<NumberFormat?> _formats;
    private readonly bool _from1904;

    /// <param name="workbook">The workbook.</param>
    /// <param name="require">Checks that the part with the formats is not too large.</param>
    public NumberFormats(WorkbookPart workbook, Func<WorkbookStylesPart, WorkbookStylesPart> require)
    {
        _from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        var styles = workbook.WorkbookStylesPart is { } part ? require(part).Stylesheet : null;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .DistinctBy(f => f.NumberFormatId?.Value)
            .ToDictionary(f => f.NumberFormatId?.Value ?? 0, f => f.FormatCode?.Value ?? "");
        _formats = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => Find(own, f.NumberFormatId?.Value ?? 0))];
    }

    /// <summary>The text of a number, as the file holds it, in a cell with a style.</summary>
    public string GetText(string number, uint style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return number;
        var format = style < _formats.Count ? _formats[(int)style] : null;
        if (format is { IsDateTimeFormat: true } && value is >= 1 and < 2_900_000)
            return FormatDate(DateTime.FromOADate(value + (_from1904 ? DaysTo1904 : 0)));
        return format?.Format(value, CultureInfo.InvariantCulture) is { } shown && shown.Contains('%', StringComparison.Ordinal)
            ? shown
            : value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string FormatDate(DateTime moment) =>
        RunDates.Format(DateOnly.FromDateTime(moment))
        + (moment.TimeOfDay == TimeSpan.Zero ? "" : moment.ToString(" HH:mm", CultureInfo.InvariantCulture));

    private static NumberFormat? Find(Dictionary<uint, string> own, uint id) =>
        id switch
        {
            9 or 10 => new("0%"),
            (>= 14 and <= 22) or (>= 45 and <= 47) => new("dd/mm/yyyy"),
            _ => own.TryGetValue(id, out var code) && new NumberFormat(code) is { IsValid: true } format ? format : null,
        };
}
