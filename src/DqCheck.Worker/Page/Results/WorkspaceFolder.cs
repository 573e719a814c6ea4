using DqCheck.Contracts;
using DqCheck.LocalTables;
using DqCheck.PreviousWorkbooks;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Page.Results;

/// <summary>A folder of the workspace to which people upload files. The file before each is kept, so that an upload can be undone.</summary>
/// <param name="Kind">What it is called in addresses.</param>
/// <param name="Title">What it is called on the page.</param>
/// <param name="Hint">What belongs there.</param>
/// <param name="Endings">What the names of its files end in.</param>
/// <param name="GetPath">Where it is in a workspace.</param>
/// <param name="Read">Reads a file to find out whether a check can.</param>
internal sealed record WorkspaceFolder(
    string Kind,
    string Title,
    string Hint,
    IReadOnlyList<string> Endings,
    Func<Workspace, string> GetPath,
    Action<string> Read
)
{
    /// <summary>What the name of the file before an upload begins with: checks do not read such files.</summary>
    private const string Before = ".before-";

    public static IReadOnlyList<WorkspaceFolder> All { get; } =
    [
        new(
            "local",
            "Tables that a contract asks for (folder local)",
            "CSV files or workbooks with the name of the table, such as referrals.csv.",
            [".csv", ".xlsx"],
            w => w.LocalTables,
            path =>
            {
                if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
                    WorkbookSheets.Read(path);
            }
        ),
        new(
            "returns",
            "Figures returned by hand (folder returns)",
            "Workbooks made by dqcheck returns template.",
            [".xlsx"],
            w => w.Returns,
            path => ReturnReader.FindTable(path)
        ),
    ];

    /// <summary>The names of the files in it.</summary>
    public IReadOnlyList<string> List(Workspace workspace) =>
        Directory.Exists(GetPath(workspace))
            ? [.. LocalFolder.ListFiles(GetPath(workspace)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Saves uploaded files, and says so.</summary>
    /// <exception cref="PageFault">One is of another kind.</exception>
    /// <exception cref="DqCheckException">One cannot be read.</exception>
    public string Save(Workspace workspace, IReadOnlyList<string> uploaded, CancellationToken cancel)
    {
        if (uploaded.Any(path => !Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)))
            throw PageFault.BadRequest($"Choose files that end in {string.Join(" or ", Endings)}.");
        foreach (var path in uploaded)
            Read(path);
        using var held = workspace.Lock(cancel);
        foreach (var path in uploaded)
        {
            var target = Path.Combine(GetPath(workspace), Path.GetFileName(path));
            PrivateFiles.CreateFolder(GetPath(workspace));
            if (File.Exists(target))
                PrivateFiles.Write(GetEarlier(target), File.ReadAllBytes(target));
            PrivateFiles.Write(target, File.ReadAllBytes(path));
        }

        return $"{Plural.Format(uploaded.Count, "file was", "files were")} saved in the folder {Kind}.";
    }

    /// <summary>Puts the file before the last upload back; one that was not there before is taken away.</summary>
    /// <exception cref="PageFault">There is no such file.</exception>
    public string Undo(Workspace workspace, string name, CancellationToken cancel)
    {
        using var held = workspace.Lock(cancel);
        if (!List(workspace).Contains(name, StringComparer.Ordinal))
            throw PageFault.NotFound();
        var path = Path.Combine(GetPath(workspace), name);
        var now = File.ReadAllBytes(path);
        if (File.Exists(GetEarlier(path)))
        {
            PrivateFiles.Write(path, File.ReadAllBytes(GetEarlier(path)));
            PrivateFiles.Write(GetEarlier(path), now);
            return $"The earlier {name} is back. To undo this, press the button again.";
        }

        File.Delete(path);
        return $"{name} was removed. To have it back, upload it again.";
    }

    private static string GetEarlier(string path) => Path.Combine(Path.GetDirectoryName(path)!, Before + Path.GetFileName(path));
}
