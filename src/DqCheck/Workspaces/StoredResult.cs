using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Reports.Csv;
using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>A result in a folder of its own: the outputs, and in <c>kept</c> what later months need.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Stored">The run.</param>
internal sealed record StoredResult(string Folder, StoredRun Stored)
{
    /// <summary>The folder, in that of a result, for what later months need.</summary>
    public const string KeptName = "kept";

    /// <summary>The note of the worker that an extract may not have been complete.</summary>
    public const string UnfinishedNote = "may-be-incomplete.txt";

    public HistoryRun Run => Stored.Run;

    /// <summary>The findings, with keyworkers and teams.</summary>
    public string FindingsFile =>
        Directory.EnumerateFiles(Path.Combine(Folder, KeptName), "*" + CsvOutput.Findings.Ending).FirstOrDefault()
        ?? Path.Combine(Folder, KeptName, CsvOutput.Findings.Ending);

    /// <summary>The reasons and actions that its workbooks were written with.</summary>
    public string ReasonsFile => GetReasonsFile(Folder);

    /// <summary>The extracts as they were checked.</summary>
    public IReadOnlyList<string> Extracts => ListExtracts(Folder);

    /// <summary>The workbooks, also those of one keyworker or team.</summary>
    public IEnumerable<string> Workbooks => ListWorkbooks(Folder);

    /// <summary>The workbook of everybody; null where there is none.</summary>
    public string? MainWorkbook => Stored.Workbook is { } name && Path.Combine(Folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>Files and folders beside the outputs that DqCheck did not write, or that show that a workbook is open.</summary>
    public IEnumerable<string> OthersFiles
    {
        get
        {
            var written = Stamps.Select(s => s.Name).Append(KeptName).Append(UnfinishedNote).ToHashSet(StringComparer.Ordinal);
            return Directory.EnumerateFileSystemEntries(Folder).Where(path => !written.Contains(Path.GetFileName(path)));
        }
    }

    /// <summary>The outputs that are still there.</summary>
    public IEnumerable<string> Outputs => Stamps.Select(s => Path.Combine(Folder, s.Name)).Where(File.Exists);

    /// <summary>The stamps of the outputs: of workbooks as they were written or last read.</summary>
    public IReadOnlyList<WorkbookStamp> Stamps
    {
        get => PrivateFiles.ReadJson(StampsFile, WorkspaceJson.Default.IReadOnlyListWorkbookStamp) ?? [];
        set => PrivateFiles.WriteJson(StampsFile, value, WorkspaceJson.Default.IReadOnlyListWorkbookStamp);
    }

    /// <summary>
    /// The run with its figures. They have a file of their own: there are thousands, and only the history needs them, while all runs are read
    /// at every check.
    /// </summary>
    public HistoryRun ReadWholeRun() =>
        PrivateFiles.ReadJson(GetFiguresFile(Folder), WorkspaceJson.Default.IReadOnlyListHistoryFigure) is { } figures
            ? Run with
            {
                Figures = figures,
            }
            : Run;

    private string StampsFile => Path.Combine(Folder, KeptName, "workbooks.json");

    /// <summary>Whether a result would be the same: same bytes, rules, date and version.</summary>
    public bool HasSameInputs(HistoryRun other) =>
        (Run.ExtractSha256, Run.Ruleset, Run.AsOf, Run.Version) == (other.ExtractSha256, other.Ruleset, other.AsOf, other.Version);

    /// <summary>The result in a folder; null where there is none, or it is not whole.</summary>
    public static StoredResult? Find(string folder) =>
        PrivateFiles.ReadJson(GetRunFile(folder), WorkspaceJson.Default.StoredRun) is { } stored ? new(folder, stored) : null;

    /// <summary>Completes the result in a folder.</summary>
    public static StoredResult Complete(string folder, StoredRun stored)
    {
        StoredResult result = new(folder, stored) { Stamps = [.. Directory.EnumerateFiles(folder).Select(WorkbookStamp.Read)] };
        PrivateFiles.WriteJson(GetFiguresFile(folder), stored.Run.Figures, WorkspaceJson.Default.IReadOnlyListHistoryFigure);
        Rewrite(folder, stored);
        return result;
    }

    /// <summary>Writes the run of a result again, without its figures.</summary>
    public static void Rewrite(string folder, StoredRun stored) =>
        PrivateFiles.WriteJson(GetRunFile(folder), stored with { Run = stored.Run with { Figures = [] } }, WorkspaceJson.Default.StoredRun);

    /// <summary>The file for the findings of a result, which is named after its extract.</summary>
    public static string GetFindingsFile(string folder, CheckResult result) =>
        Path.Combine(folder, KeptName, new ResultView(result, Audience.Provider).GetFileName(CsvOutput.Findings));

    /// <summary>Makes the result in a folder one that no longer counts: nothing is compared with it, and the history does not add it.</summary>
    public static void Disown(string folder) => File.Delete(GetRunFile(folder));

    public static string GetReasonsFile(string folder) => Path.Combine(folder, KeptName, "reasons.csv");

    public static string GetExtractsFolder(string folder) => Path.Combine(folder, KeptName, "extracts");

    public static IReadOnlyList<string> ListExtracts(string folder)
    {
        var extracts = GetExtractsFolder(folder);
        return Directory.Exists(extracts)
            ? [.. Directory.EnumerateFiles(extracts, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<string> ListWorkbooks(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.xlsx")
            .Where(path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string GetFiguresFile(string folder) => Path.Combine(folder, KeptName, "figures.json");

    private static string GetRunFile(string folder) => Path.Combine(folder, KeptName, "run.json");
}
