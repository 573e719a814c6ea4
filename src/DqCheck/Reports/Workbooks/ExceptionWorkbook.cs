using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Workbooks;

/// <summary>The exception workbook, which shows users what to correct.</summary>
internal static class ExceptionWorkbook
{
    private const long LargeObjectSize = 100_000_000;

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        // Frees memory that a large check left behind, for ClosedXML.
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeObjectSize)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        using var workbook = new WorkbookWriter(TabText.Footer(view));
        var changes = ChangeRows.Select(view);
        var detail = DetailFindings.Collect(view, DetailFindings.MaxInWorkbook - changes.Rows);
        foreach (var tab in ReportTabs.List(view, detail, changes).Where(t => !t.IsEmpty))
        {
            cancel.ThrowIfCancellationRequested();
            workbook.Add(tab);
        }

        cancel.ThrowIfCancellationRequested();
        workbook.Save(stream);
    }
}
