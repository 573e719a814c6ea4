using ClosedXML.Excel;
using DqCheck.Checks;

namespace DqCheck.Reports.Workbooks;

/// <summary>Rows that will not be loaded, and why.</summary>
internal static class RejectedRowsTab
{
    public static void Add(XLWorkbook workbook, RunResult result, DetailRows detail)
    {
        var tab = new Tab(workbook, "Rejected rows", ("Client", 13), ("Episode", 13), ("What is wrong", 38), ("What to do", 42), ("Column", 11), ("Value", 13), ("Expected", 22),
            ("Agency", 8), ("Extract", 22), ("Lines", 14), ("Rows", 6), ("Rule", 17), ("Fingerprint", 18));
        foreach (var row in detail.Rows)
        {
            tab.Add(row.Client, row.Episode, row.Message, row.Rule.Fix, row.Field, row.Value, row.Expected, row.Agency, row.Files, row.Lines, row.Finding.Lines.Count, row.Rule.Id, row.Fingerprint);
        }

        if (detail.Rows.Count + detail.Left == 0) tab.Add(null, null, "No row will be rejected.");
        if (detail.Left > 0)
        {
            tab.Add(null, null, $"{Counted.Number(detail.Left)} more are not shown here: {Outputs.FileName(result, OutputFormat.Csv)} holds all.");
            tab.Emphasise(Look.Note);
        }

        tab.Finish();
    }
}
