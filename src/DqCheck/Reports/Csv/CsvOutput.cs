namespace DqCheck.Reports.Csv;

/// <summary>The format <c>csv</c>: all findings, and the items that fall due.</summary>
internal static class CsvOutput
{
    public static readonly OutputFile Findings = new(".findings.csv", FindingsCsv.Write);

    public static readonly OutputFile Due = new(".due.csv", DueCsv.Write) { ListsCasesOnly = true };

    public static readonly OutputFormat Format = new("csv", Findings, Due);
}
