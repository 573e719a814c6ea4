using DqCheck.Extracts;
using DqCheck.PreviousWorkbooks;
using DqCheck.Publication;
using DqCheck.Reports.Workbooks;

namespace DqCheck.Reports;

/// <summary>The workbooks that an earlier run of the same check has left in the output folder.</summary>
internal static class EarlierWorkbooks
{
    /// <summary>Reads what people typed into them; null where there is none, or the run is not for the provider.</summary>
    public static TypedText? Read(CheckRequest request, OutputOptions options)
    {
        if (options.Audience != Audience.Provider || request.Extracts.Count == 0 || !Directory.Exists(options.Folder))
            return null;
        var name = ResultView.GetProviderName(DistinctFileNames.Create(request.Extracts));
        var workbooks = Find(options.Folder, name);
        if (workbooks.Count == 0)
            return null;
        var typed = TypedTextReader.Read(workbooks);
        string[] parts =
        [
            .. typed.Lines.Count > 0
                ? [$"reasons or actions for {Plural.Format(typed.Lines.Count, "case", "cases")}"]
                : Array.Empty<string>(),
            .. typed.Acceptances.Count > 0 ? [Plural.Format(typed.Acceptances.Count, "acceptance", "acceptances")] : Array.Empty<string>(),
        ];
        return parts.Length == 0
            ? typed
            : typed with
            {
                Notes =
                [
                    new(
                        TypedText.Input,
                        $"Read from the workbook in the output folder: {string.Join(" and ", parts)}.",
                        ForProviderOnly: true
                    ),
                    .. typed.Notes,
                ],
            };
    }

    /// <summary>The workbook of the whole check and those of keyworkers or teams, the newest first.</summary>
    private static List<string> Find(string folder, string name)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles()
                    .Where(f =>
                        f.Name.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)
                        && f.Name.EndsWith(XlsxOutput.Workbook.Ending, StringComparison.OrdinalIgnoreCase)
                        && !OutputWriter.IsForCommissioner(f.Name)
                    )
                    .OrderByDescending(f => f.LastWriteTimeUtc)
                    .ThenBy(f => f.Name, StringComparer.Ordinal)
                    .Select(f => f.FullName),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The outputs cannot be written there either, which is reported then.
            return [];
        }
    }
}
