using System.Globalization;
using DqCheck.Measures;

namespace DqCheck.PreviousWorkbooks;

/// <summary>Reads last month's workbook: what users typed into the yellow cells, and the figures of earlier months.</summary>
internal static class PreviousWorkbookReader
{
    private static readonly string[] CaseColumns =
    [
        LongWaitsColumns.Agency,
        LongWaitsColumns.Client,
        LongWaitsColumns.Episode,
        LongWaitsColumns.State,
        LongWaitsColumns.DaysWaited,
        LongWaitsColumns.Reason,
        LongWaitsColumns.Action,
    ];

    private static readonly string[] MonthColumns =
    [
        .. new[] { OverTimeColumns.Load, OverTimeColumns.DataQuality, OverTimeColumns.TopReview }.SelectMany(f =>
            new[] { f, OverTimeColumns.GetDenominatorTitle(f) }
        ),
    ];

    /// <exception cref="DqCheckException">It cannot be read, or is no workbook with monthly tabs.</exception>
    public static PreviousWorkbook Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            // The workbook may be open in a spreadsheet.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using CarriedWorkbook workbook = new(stream);
            if (TitledTable.Find(workbook, LongWaitsColumns.Tab, LongWaitsColumns.LineKey, CaseColumns) is not { } cases)
                throw new DqCheckException(
                    FaultKind.Usage,
                    $"It has no tab “{LongWaitsColumns.Tab}” with a column “{LongWaitsColumns.LineKey}”. "
                        + "Give the workbook that dqcheck wrote last month with the same contract."
                );
            var months = TitledTable.Find(workbook, OverTimeColumns.Tab, OverTimeColumns.Month, MonthColumns);
            var (numbers, unread) = MonthlyNumbers.Read(workbook);
            return new(
                file,
                [.. cases.Rows.Select(ReadCase).Where(c => c.Line.Length > 0 || c.HasText)],
                months
                    ?.Rows.DistinctBy(r => r.GetValueOrDefault(OverTimeColumns.Month, ""))
                    .ToDictionary(r => r.GetValueOrDefault(OverTimeColumns.Month, ""), ReadMonth)
                    ?? []
            )
            {
                Numbers = numbers,
                UnreadNumbers = unread,
            };
        }
        catch (DqCheckException fault)
        {
            throw new DqCheckException(fault.Kind, $"--carry: {file} cannot be used. {fault.Message}", cause: fault);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"--carry: {file} cannot be read. Check that it exists and that you have permission to read it.",
                cause: e
            );
        }
        catch (Exception e)
        {
            // The library has no exceptions of its own: any exception means that it cannot read the file.
            throw new DqCheckException(
                FaultKind.Usage,
                $"--carry: {file} cannot be read as a workbook. Save it as .xlsx without a password, then try again.",
                cause: e
            );
        }
    }

    private static PreviousCase ReadCase(Dictionary<string, string> row)
    {
        return new(
            Get(LongWaitsColumns.LineKey),
            Get(LongWaitsColumns.Agency),
            Get(LongWaitsColumns.Client),
            Get(LongWaitsColumns.Episode),
            Get(LongWaitsColumns.State),
            Get(LongWaitsColumns.DaysWaited),
            Get(LongWaitsColumns.Reason),
            Get(LongWaitsColumns.Action)
        );

        string Get(string title) => row.GetValueOrDefault(title, "");
    }

    private static Submission ReadMonth(Dictionary<string, string> row)
    {
        return new(Of(OverTimeColumns.Load), Of(OverTimeColumns.DataQuality), Of(OverTimeColumns.TopReview));

        Fraction? Of(string title) =>
            ParseNumber(row.GetValueOrDefault(title, "")) is { } numerator
            && ParseNumber(row.GetValueOrDefault(OverTimeColumns.GetDenominatorTitle(title), "")) is { } denominator
            && numerator <= denominator
                ? Fraction.WithoutKey(numerator, denominator)
                : null;
    }

    private static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
