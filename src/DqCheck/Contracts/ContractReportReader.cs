namespace DqCheck.Contracts;

/// <summary>Reads the report that a contract defines, and finds its mistakes.</summary>
internal static class ContractReportReader
{
    public static ContractReport Read(ContractFile file, Action<string> addMistake)
    {
        if (file.Report is not { } report)
            return ContractReport.CreateDefault(file.Id, file.Title);
        if (report.Name.Length is 0 or > ContractReport.MaxNameLength || report.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != ' '))
            addMistake($"the name of the report must be 1 to {ContractReport.MaxNameLength} letters, digits or spaces.");
        foreach (var column in report.Columns.Where(c => !ContractReportColumn.Words.Contains(c.Shows)))
            addMistake(
                $"the column “{column.Title}” of the report shows “{column.Shows}”. Use one of: {string.Join(", ", ContractReportColumn.Words)}."
            );
        return report;
    }
}
