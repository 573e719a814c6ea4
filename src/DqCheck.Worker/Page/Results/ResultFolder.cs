using System.Globalization;
using DqCheck.Reports;
using DqCheck.Reports.Workbooks;
using DqCheck.Worker.Page.Views;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Results;

/// <summary>A result as the page lists it, found by the names of folders that exist and never by a path from an address.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Month">The month, such as <c>2014-04</c>, or <see cref="ResultPlace.NoMonth"/>.</param>
/// <param name="Name">The agency; of an earlier version with its number, such as <c>N0001~1</c>.</param>
/// <param name="Folder">The folder.</param>
internal sealed record ResultFolder(Workspace Workspace, string Month, string Name, string Folder)
{
    private const string ReportEnding = ".dqcheck.html";

    /// <summary>The run; null for a result without an as-of date, or one that is not whole.</summary>
    public StoredResult? Stored { get; } = StoredResult.Find(Folder);

    /// <summary>Whether a later result of the month has taken its place.</summary>
    public bool IsEarlier => Version > 0;

    public string Agency => Name.Split('~')[0];

    /// <summary>0 for the present result, 1 for the one before it, and so on.</summary>
    public int Version => Name.Split('~') is [_, var number] ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Its address within the workspace.</summary>
    public string Address => $"/results/{Uri.EscapeDataString(Month)}/{Uri.EscapeDataString(Name)}";

    /// <summary>Paths of the outputs.</summary>
    public IEnumerable<string> Files => Stored?.Outputs ?? Directory.EnumerateFiles(Folder).Where(IsOutput).Order(StringComparer.Ordinal);

    /// <summary>The copies for the commissioner: of the present result only, because versions of copies have numbers of their own.</summary>
    public IEnumerable<string> Copies =>
        !IsEarlier && new ResultStore(Workspace).GetCommissionerFolder($"{Month}/{Name}") is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(IsOutput).Order(StringComparer.Ordinal)
            : [];

    /// <summary>Whether there is a workbook for each keyworker or team.</summary>
    public bool IsSplit => Files.Count(path => path.EndsWith(XlsxOutput.Workbook.Ending, StringComparison.Ordinal)) > 1;

    /// <summary>Whether there are copies for the commissioner of the present result of a month and agency.</summary>
    public static bool HasCopies(Workspace workspace, string? place) =>
        place is not null && Directory.Exists(new ResultStore(workspace).GetCommissionerFolder(place));

    /// <summary>The result before the present one of a month and agency; null where there is none.</summary>
    public static ResultFolder? FindEarlier(Workspace workspace, string place) =>
        List(workspace).FirstOrDefault(r => $"{r.Month}/{r.Name}" == $"{place}~1");

    /// <summary>The month and agency in words.</summary>
    public string Describe() => $"{ResultLine.DescribeMonth(Month)}, {Agency}";

    /// <summary>What a result can be checked again with.</summary>
    /// <exception cref="PageFault">It cannot be checked again.</exception>
    public (StoredResult Stored, IReadOnlyList<string> Extracts) RequireExtracts()
    {
        if (Stored is not { } stored || IsEarlier)
            throw PageFault.BadRequest("Only the latest result of a month can be checked again. Drop the extract on the start page.");
        var extracts = ListExtracts();
        return extracts.Count > 0
            ? (stored, extracts)
            : throw PageFault.BadRequest("The extract of this result has been deleted. Drop it on the start page to check it again.");
    }

    /// <summary>The report; null where the workspace does not ask for one.</summary>
    public string? Report => Files.FirstOrDefault(path => path.EndsWith(ReportEnding, StringComparison.Ordinal));

    /// <summary>The verdict in short.</summary>
    public string Verdict
    {
        get
        {
            if (Stored?.Run is not { } run)
                return "There is no as-of date.";
            var ready = run.Ready is { } isReady
                ? $"Ready to send: {(isReady ? "yes" : "no")}."
                : "Judged in part: the rules know a part of this data set.";
            return run.RejectedRows == 0
                ? $"{ready} All {Plural.Format(run.Rows, "row loads", "rows load")}."
                : $"{ready} {run.RejectedRows.ToString("N0", CultureInfo.InvariantCulture)} of {Plural.Format(run.Rows, "row", "rows")} will be rejected.";
        }
    }

    /// <summary>Whether people have changed something since that the result does not yet show.</summary>
    public bool IsOutdated =>
        Stored is { } stored
        && !IsEarlier
        && (
            ReadBack.HasChanged(stored)
            || WorkspaceFiles
                .ListInputs(Workspace)
                .Any(path => File.GetLastWriteTimeUtc(path) > File.GetLastWriteTimeUtc(stored.FindingsFile))
        );

    /// <summary>The extracts as they were checked, in their order.</summary>
    public IReadOnlyList<string> ListExtracts() =>
        [
            .. StoredResult
                .ListExtracts(Folder)
                .OrderBy(path =>
                    int.TryParse(
                        Path.GetFileName(Path.GetDirectoryName(path)),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 1
                ),
        ];

    /// <summary>All results, the newest month first, each with its earlier versions after it.</summary>
    public static IReadOnlyList<ResultFolder> List(Workspace workspace) =>
        Directory.Exists(workspace.Results)
            ?
            [
                .. from month in Directory.EnumerateDirectories(workspace.Results)
                let monthName = Path.GetFileName(month)
                where monthName == ResultPlace.NoMonth || IsMonth(monthName)
                from folder in Directory.EnumerateDirectories(month)
                let result = new ResultFolder(workspace, monthName, Path.GetFileName(folder), folder)
                where !result.Name.StartsWith('.') && IsVersion(result.Name)
                orderby monthName == ResultPlace.NoMonth, monthName descending, result.Agency, result.Version
                select result,
            ]
            : [];

    /// <summary>The result at an address.</summary>
    /// <exception cref="PageFault">There is none.</exception>
    public static ResultFolder Find(Workspace workspace, string month, string name) =>
        List(workspace).FirstOrDefault(r => r.Month == month && r.Name == name) ?? throw PageFault.NotFound();

    private static bool IsOutput(string path) =>
        OutputFormats.All.SelectMany(f => f.Files).Any(f => path.EndsWith(f.Ending, StringComparison.Ordinal));

    private static bool IsMonth(string name) =>
        DateOnly.TryParseExact(name, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsVersion(string name) =>
        name.Split('~') is [_]
        || (name.Split('~') is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
