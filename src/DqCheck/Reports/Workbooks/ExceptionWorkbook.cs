using ClosedXML.Excel;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook: what to put right, for people.</summary>
internal static class ExceptionWorkbook
{
    /// <summary>Rows of single findings that the tabs show in all; the CSV holds every one.</summary>
    public const int MaxDetailRows = 20_000;

    public static void Write(RunResult result, Stream stream, CancellationToken cancel)
    {
        using var workbook = new XLWorkbook();
        var changes = ChangeRows.Of(result);
        var detail = Details.Of(result, MaxDetailRows - changes.Rows);
        ReadmeTab.Add(workbook, result, detail.Left);
        SummaryTab.Add(workbook, result);
        FixFirstTab.Add(workbook, result);
        RejectedRowsTab.Add(workbook, result, detail);
        cancel.ThrowIfCancellationRequested();
        DataQualityTab.Add(workbook, result, detail);
        OwedTabs.Add(workbook, result, detail, counts: true);
        DueNextTab.Add(workbook, result);
        if (result.Contracts.Count > 0) ComplianceTab.Add(workbook, result);
        if (result.Changes is not null) ChangesTab.Add(workbook, result, changes);
        if (result.Accepted is { } accepted) AcceptedTab.Add(workbook, result, accepted);
        ColumnsTab.Add(workbook, result);
        GuidanceTab.Add(workbook, result);
        cancel.ThrowIfCancellationRequested();
        Save(workbook, stream);
    }

    /// <summary>ClosedXML reads back what it writes, so it gets memory and the file gets the bytes.</summary>
    public static void Save(XLWorkbook workbook, Stream stream)
    {
        using MemoryStream memory = new();
        workbook.SaveAs(memory);
        memory.Position = 0;
        memory.CopyTo(stream);
    }
}
