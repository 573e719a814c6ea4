using DocumentFormat.OpenXml.Packaging;
using DqCheck.Reports.Workbooks.Monthly;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook, which shows users what to put right.</summary>
internal static class ExceptionWorkbook
{
    /// <summary>The number of findings shown across all tabs; the CSV has every one.</summary>
    /// <remarks>Nobody works through 8,000 rows.</remarks>
    public const int MaxDetailRows = 8_000;

    private const long LargeObjectSize = 100_000_000;

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        // Frees memory that a large check left behind, for ClosedXML.
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeObjectSize)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        using var workbook = new WorkbookWriter();
        var changes = ChangeRows.Select(view);
        var detail = DetailFindings.Collect(view, MaxDetailRows - changes.Rows);
        var charts = ReadmeTab.Add(workbook, view, detail.Omitted);
        if (view.Result.Monthly is { } asked)
            MonthlyTabs.Add(workbook, view, asked);
        if (view.Result.Monthly is not null)
            ComplianceTab.Add(workbook, view);
        SummaryTab.Add(workbook, view);
        FixFirstTab.Add(workbook, view);
        RejectedRowsTab.Add(workbook, view, detail);
        cancel.ThrowIfCancellationRequested();
        DataQualityTab.Add(workbook, view, detail);
        RequirementTabs.Add(workbook, view, detail, counts: true);
        DueNextTab.Add(workbook, view);
        if (view.Result.Monthly is null && view.Result.Contracts.Count > 0)
            ComplianceTab.Add(workbook, view);
        if (view.Result.Changes is not null || view.Result.Monthly?.MissingWaits.Count > 0)
            ChangesTab.Add(workbook, view, changes);
        if (view.Result.Accepted is { } accepted)
            AcceptedTab.Add(workbook, view, accepted);
        ColumnsTab.Add(workbook, view);
        GuidanceTab.Add(workbook, view);
        if (view.Result.Monthly is { } monthly)
            MonthlyTabs.AddLast(workbook, view, monthly);
        cancel.ThrowIfCancellationRequested();
        workbook.Save(stream, document => DrawCharts(document, view, charts));
    }

    private static void DrawCharts(SpreadsheetDocument document, ResultView view, int row)
    {
        if (view.Result.Monthly is { } monthly)
            ChartWriter.Draw(document, ReadmeTab.Name, row, ReadmeTab.Widths, OverTimeTab.CreateCharts(monthly, view.Rounding));
    }
}
