using DqCheck.Workspaces;
using System.Text.Json;
using DqCheck.Tables;
using DqCheck.Worker.Folders;

namespace DqCheck.Tests.Worker;

/// <summary>A root folder for workers, and what lies in it.</summary>
internal sealed class WorkerRoot : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string PathTo(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Drops an extract.</summary>
    public void DropExtract(string name, string text, params string[] folder)
    {
        Directory.CreateDirectory(PathTo(["inbox", .. folder]));
        Write(text, ["inbox", .. folder, name]);
    }

    /// <summary>Writes a file whole, as a careful program does: under a temporary name first, so that nobody reads half of it.</summary>
    public void Write(string text, params string[] file)
    {
        File.WriteAllText(PathTo(file) + ".part", text);
        File.Move(PathTo(file) + ".part", PathTo(file), overwrite: true);
    }

    /// <summary>Folders of results, as <c>done/2026-01-01/extract</c> without the day.</summary>
    public IReadOnlyList<string> Done => Results("done");

    public IReadOnlyList<string> Failed => Results("failed");

    public IReadOnlyList<TableRow> Notices => File.Exists(PathTo("notices.csv")) ? Table.Read(PathTo("notices.csv")).Rows : [];

    /// <summary>Whether no file is waiting and no check is running.</summary>
    public bool IsIdle =>
        Files("inbox").Count == 0
        && (!Directory.Exists(PathTo("working")) || !Directory.EnumerateFileSystemEntries(PathTo("working")).Any());

    /// <summary>All files below a folder, with their paths.</summary>
    public IReadOnlyList<string> Files(string folder)
    {
        try
        {
            return Directory.Exists(PathTo(folder)) ? Directory.GetFiles(PathTo(folder), "*", SearchOption.AllDirectories) : [];
        }
        catch (DirectoryNotFoundException)
        {
            return Files(folder);
        }
    }

    /// <summary>The one file of a result whose name ends so.</summary>
    public string FindFile(string result, string ending) =>
        Directory.GetFiles(PathTo(result), "*" + ending, SearchOption.AllDirectories).Single();

    /// <summary>Names of the extracts with which a result was compared.</summary>
    public IReadOnlyList<string?> PreviousFileNames(string result)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(FindFile(result, ".dqcheck.json")));
        return
        [
            .. json
                .RootElement.GetProperty("previous")
                .EnumerateArray()
                .Select(e => System.IO.Path.GetFileName(e.GetProperty("file").GetString())),
        ];
    }

    /// <summary>Holds all locks of a kind, as other workers would.</summary>
    public IReadOnlyList<IDisposable> HoldLocks(string kind) =>
        [.. Enumerable.Range(0, 256).Select(i => FileLock.TryAcquire(PathTo("state", "locks", $"{kind}-{i:x2}.lock"))!)];

    public JsonElement Health => JsonDocument.Parse(File.ReadAllBytes(PathTo("state", "health.json"))).RootElement;

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Results(string kind) =>
        !Directory.Exists(PathTo(kind))
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(PathTo(kind))
                    .SelectMany(Directory.EnumerateDirectories)
                    .Select(f => System.IO.Path.GetRelativePath(Path, f))
                    .Order(StringComparer.Ordinal),
            ];
}
