namespace DqCheck.Worker.Page.Views;

/// <summary>The files of a result in words, in the order in which people want them.</summary>
internal static class FileTitles
{
    private static readonly (string Ending, string Title)[] Known =
    [
        (".dqcheck.xlsx", "Workbook (Excel)"),
        (".dqcheck.html", "Report for the browser (HTML)"),
        (".findings.csv", "All findings (CSV)"),
        (".due.csv", "What is due (CSV)"),
        (".dqcheck.json", "Figures and rules, for other programs (JSON)"),
    ];

    /// <summary>Links to files, with their names in words; the name of the file follows where several have the same.</summary>
    public static IReadOnlyList<FileLink> CreateLinks(IEnumerable<string> names, string address)
    {
        var files = names
            .Select(name => (Name: name, Order: Array.FindIndex(Known, k => name.EndsWith(k.Ending, StringComparison.Ordinal))))
            .ToList();
        return
        [
            .. files
                .OrderBy(file => file.Order < 0 ? Known.Length : file.Order)
                .ThenBy(file => file.Name.Length)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new FileLink(
                    file.Order < 0 ? file.Name
                        : files.Count(other => other.Order == file.Order) > 1 ? $"{Known[file.Order].Title}: {file.Name}"
                        : Known[file.Order].Title,
                    $"{address}/{Uri.EscapeDataString(file.Name)}"
                )),
        ];
    }
}
