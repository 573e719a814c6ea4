using DocumentFormat.OpenXml.Packaging;
using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook: what to put right, for people.</summary>
internal static class ExceptionWorkbook
{
    /// <summary>Rows of single findings that the tabs show in all; the CSV holds every one.</summary>
    /// <remarks>Nobody works down 8,000 rows.</remarks>
    public const int MaxDetailRows = 8_000;

    private const long Large = 100_000_000;

    public static void Write(RunResult result, Stream stream, CancellationToken cancel)
    {
        // What a large check left behind makes room for what ClosedXML takes.
        if (GC.GetTotalMemory(forceFullCollection: false) > Large)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        using var workbook = new Book();
        var changes = ChangeRows.Of(result);
        var detail = Details.Of(result, MaxDetailRows - changes.Rows);
        var charts = ReadmeTab.Add(workbook, result, detail.Left);
        if (result.Monthly is { } asked)
            MonthlyTabs.Add(workbook, result, asked);
        if (result.Monthly is not null)
            ComplianceTab.Add(workbook, result);
        SummaryTab.Add(workbook, result);
        FixFirstTab.Add(workbook, result);
        RejectedRowsTab.Add(workbook, result, detail);
        cancel.ThrowIfCancellationRequested();
        DataQualityTab.Add(workbook, result, detail);
        OwedTabs.Add(workbook, result, detail, counts: true);
        DueNextTab.Add(workbook, result);
        if (result.Monthly is null && result.Contracts.Count > 0)
            ComplianceTab.Add(workbook, result);
        if (result.Changes is not null || result.Monthly?.Gone.Count > 0)
            ChangesTab.Add(workbook, result, changes);
        if (result.Accepted is { } accepted)
            AcceptedTab.Add(workbook, result, accepted);
        ColumnsTab.Add(workbook, result);
        GuidanceTab.Add(workbook, result);
        if (result.Monthly is { } monthly)
            MonthlyTabs.AddBehind(workbook, result, monthly);
        cancel.ThrowIfCancellationRequested();
        workbook.Save(stream, document => Draw(document, result, charts));
    }

    private static void Draw(SpreadsheetDocument document, RunResult result, int row)
    {
        if (result.Monthly is { } monthly)
            Charts.Draw(document, ReadmeTab.Name, row, ReadmeTab.Widths, OverTimeTab.Charts(monthly, result.Rounding));
    }
}
