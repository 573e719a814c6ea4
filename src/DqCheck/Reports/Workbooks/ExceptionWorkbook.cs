using ClosedXML.Excel;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook: what to put right, for people.</summary>
internal static class ExceptionWorkbook
{
    /// <summary>Rows of single findings that the tabs show in all; the CSV holds every one.</summary>
    public const int MaxDetailRows = 20_000;

    public static void Write(RunResult result, Stream stream, CancellationToken cancel)
    {
        using var workbook = new XLWorkbook();
        var (rejected, others) = Detail(result);
        ReadmeTab.Add(workbook, result, rejected.Left + others.Left);
        SummaryTab.Add(workbook, result);
        FixFirstTab.Add(workbook, result);
        RejectedRowsTab.Add(workbook, result, rejected);
        cancel.ThrowIfCancellationRequested();
        DataQualityTab.Add(workbook, result, others);
        ColumnsTab.Add(workbook, result);
        GuidanceTab.Add(workbook, result);
        cancel.ThrowIfCancellationRequested();
        Save(workbook, stream);
    }

    /// <summary>Splits the findings by tab; system-wide ones are one line each, and what does not fit is counted.</summary>
    private static (DetailRows Rejected, DetailRows Others) Detail(RunResult result)
    {
        var systemWide = result.Checks.Rules.Where(r => r.IsSystemWide && r.Rule.Severity != Severity.Reject).Select(r => r.Rule.Id).ToHashSet();
        List<FindingRow> rejected = [], others = [];
        var (rejectedLeft, othersLeft, room) = (0, 0, MaxDetailRows);
        foreach (var row in FindingRow.Of(result.Checks.Findings, result.Population))
        {
            if (systemWide.Contains(row.Rule.Id)) continue;
            var isReject = row.Rule.Severity == Severity.Reject;
            if (room-- > 0) (isReject ? rejected : others).Add(row);
            else if (isReject) rejectedLeft++;
            else othersLeft++;
        }

        return (new(rejected, rejectedLeft), new(others, othersLeft));
    }

    /// <summary>ClosedXML reads back what it writes, so it gets memory and the file gets the bytes.</summary>
    private static void Save(XLWorkbook workbook, Stream stream)
    {
        using MemoryStream memory = new();
        workbook.SaveAs(memory);
        memory.Position = 0;
        memory.CopyTo(stream);
    }
}

/// <summary>Findings of one tab in words, and how many more there are that it does not show.</summary>
internal sealed record DetailRows(IReadOnlyList<FindingRow> Rows, int Left);
