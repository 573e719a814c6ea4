namespace DqCheck.Reports.Workbooks;

/// <summary>The format <c>xlsx</c>: the exception workbook, and one for each keyworker or team.</summary>
internal static class XlsxOutput
{
    public static readonly OutputFile Workbook = new(".dqcheck.xlsx", ExceptionWorkbook.Write);

    public static readonly OutputFormat Format = new("xlsx", Workbook)
    {
        Split = (view, by) =>
            SplitWorkbook.CreateAll(view, by).Select(part => new OutputFile(Workbook.SplitEnding(part.FileName), part.Write)),
    };
}
