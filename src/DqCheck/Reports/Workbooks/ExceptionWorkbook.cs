using DocumentFormat.OpenXml.Packaging;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook, which shows users what to correct.</summary>
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
        using var workbook = new WorkbookWriter(WorkbookText.Footer(view));
        var changes = ChangeRows.Select(view);
        var detail = DetailFindings.Collect(view, MaxDetailRows - changes.Rows);
        foreach (var tab in WorkbookTabs.List(view, detail, changes).Where(t => !t.IsEmpty))
        {
            cancel.ThrowIfCancellationRequested();
            workbook.Add(tab);
        }

        cancel.ThrowIfCancellationRequested();
        workbook.Save(stream, document => DrawCharts(document, view));
    }

    private static void DrawCharts(SpreadsheetDocument document, ResultView view)
    {
        var overTime = new OverTimeTab(view);
        if (!overTime.IsEmpty)
            overTime.DrawCharts(document);
    }
}
