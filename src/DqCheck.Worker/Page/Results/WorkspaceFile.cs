using DqCheck.Checks;
using DqCheck.Contracts;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.People;
using DqCheck.Rulesets;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Results;

/// <summary>A file of the workspace that people can upload. The file before it is kept, so that an upload can be undone.</summary>
/// <param name="Kind">What it is called in addresses.</param>
/// <param name="Title">What it is called on the page.</param>
/// <param name="Hint">Its columns.</param>
/// <param name="GetPath">Where it is in a workspace.</param>
/// <param name="GetOther">The file that the settings of the worker name in its place; null for none.</param>
/// <param name="Read">Reads it to find its mistakes.</param>
internal sealed record WorkspaceFile(
    string Kind,
    string Title,
    string Hint,
    Func<Workspace, string> GetPath,
    Func<ProfileSettings, string?> GetOther,
    Action<string, Workspace, Mistakes> Read
)
{
    public static IReadOnlyList<WorkspaceFile> All { get; } =
    [
        new(
            "people",
            "Keyworkers and teams",
            "Columns: CLIENTID or EPISODID, keyworker, team.",
            w => w.PeopleFile,
            p => p.People,
            (path, _, mistakes) => PeopleFile.Read(path, mistakes)
        ),
        new(
            "accepted",
            "Accepted findings",
            "Columns: fingerprint, reason, by; and if you like until, rule, up-to. You can also accept findings in a result.",
            w => w.AcceptedFile,
            p => p.Accepted,
            (path, _, mistakes) => AcceptedFile.Read(path, mistakes)
        ),
        new(
            "columns",
            "Names of columns",
            "Columns: export-name, column. Only if your system exports other names than NDTMS does.",
            w => w.ColumnsFile,
            p => p.Columns,
            (path, workspace, mistakes) => ColumnMapping.Read(path, ReadRuleset(workspace), mistakes)
        ),
        new(
            "benchmarks",
            "Published figures to compare with",
            "Columns: contract, line, period, area, value, source, date.",
            w => w.BenchmarksFile,
            p => null,
            (path, _, mistakes) => BenchmarkReader.Read(path, mistakes)
        ),
    ];

    /// <summary>The name of the file in a workspace.</summary>
    public string FileName => $"{Kind}.csv";

    /// <summary>The file with a name; null where none has it.</summary>
    public static WorkspaceFile? Find(string fileName) =>
        All.FirstOrDefault(f => f.FileName.Equals(fileName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the file before the last upload is still there.</summary>
    public bool CanUndo(Workspace workspace) => File.Exists(GetEarlier(workspace));

    /// <summary>Puts an uploaded file in the place of the one in the workspace, and says so.</summary>
    /// <exception cref="DqCheckException">It has mistakes.</exception>
    public string Replace(ProfileSettings profile, string uploaded, CancellationToken cancel)
    {
        if (GetOther(profile) is not null)
            throw PageFault.BadRequest(
                $"The settings of the worker name another {FileName}, so this one would not be used. Change that file."
            );
        var workspace = profile.OpenWorkspace();
        Mistakes mistakes = new();
        Read(uploaded, workspace, mistakes);
        // The folder of the upload means nothing to people.
        var folder = Path.GetFileName(Path.GetDirectoryName(uploaded)) + "/";
        if (mistakes.All.Count > 0)
            throw new DqCheckException(
                FaultKind.Usage,
                $"{FileName} has mistakes, so it was not saved.",
                [
                    .. mistakes.All.Select(mistake =>
                        mistake.StartsWith(folder, StringComparison.Ordinal) ? mistake[folder.Length..] : mistake
                    ),
                ]
            );
        using var held = workspace.Lock(cancel);
        var path = GetPath(workspace);
        if (File.Exists(path))
            PrivateFiles.Write(GetEarlier(workspace), File.ReadAllBytes(path));
        PrivateFiles.Write(path, File.ReadAllBytes(uploaded));
        return $"{FileName} was saved.";
    }

    /// <summary>Puts the file before the last upload back, and says so. Doing it twice changes nothing.</summary>
    public string Undo(ProfileSettings profile, CancellationToken cancel)
    {
        var workspace = profile.OpenWorkspace();
        using var held = workspace.Lock(cancel);
        if (!CanUndo(workspace))
            throw PageFault.BadRequest($"There is no earlier {FileName}.");
        var now = File.ReadAllBytes(GetPath(workspace));
        PrivateFiles.Write(GetPath(workspace), File.ReadAllBytes(GetEarlier(workspace)));
        PrivateFiles.Write(GetEarlier(workspace), now);
        return $"The earlier {FileName} is back. To undo this, press the button again.";
    }

    private string GetEarlier(Workspace workspace) => Path.ChangeExtension(GetPath(workspace), "before.csv");

    private static Ruleset ReadRuleset(Workspace workspace)
    {
        var (folder, _, _) = RulesetFolders.Find(workspace.Settings.Ruleset);
        return RulesetReader.Read(folder, CodedRules.Ids, workspace.OwnRules);
    }
}
