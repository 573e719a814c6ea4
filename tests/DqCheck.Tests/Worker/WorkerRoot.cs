using System.Text.Json;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using DqCheck.Worker.Folders;
using DqCheck.Workspaces;
using Microsoft.Data.Sqlite;

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

    /// <summary>Makes the workspace of a profile with some settings.</summary>
    public void WriteSettings(string settings, string profile = "default")
    {
        Directory.CreateDirectory(PathTo("workspaces", profile));
        File.WriteAllText(PathTo("workspaces", profile, "settings.json"), settings);
    }

    /// <summary>Writes a file whole, as a careful program does: under a temporary name first, so that nobody reads half of it.</summary>
    public void Write(string text, params string[] file)
    {
        File.WriteAllText(PathTo(file) + ".part", text);
        File.Move(PathTo(file) + ".part", PathTo(file), overwrite: true);
    }

    /// <summary>Folders of results in workspaces, such as <c>workspaces/default/results/2014-04/N0001</c>, with earlier versions.</summary>
    public IReadOnlyList<string> Done => [.. FindFolders("workspaces", 4).Where(f => f.Split('/')[2] == "results")];

    /// <summary>Folders of copies for the commissioner.</summary>
    public IReadOnlyList<string> Copies => [.. FindFolders("workspaces", 4).Where(f => f.Split('/')[2] == "commissioner")];

    public IReadOnlyList<string> Failed => FindFolders("failed", 2);

    /// <summary>An extract without any date.</summary>
    public static string UndatedExtract(int client) => Regex.Replace(CleanExtract.Text(SampleRows.Client(client)), @"\b(19|20)\d{6}\b", "");

    /// <summary>The folder of the present result of a month.</summary>
    public static string Result(string month, string agency = "N0001", string profile = "default") =>
        $"workspaces/{profile}/results/{month}/{agency}";

    /// <summary>The extract in the folder of a result.</summary>
    public string ExtractOf(string result) => Directory.GetFiles(PathTo(result, "kept", "extracts")).Single();

    /// <summary>Ids and extracts of the runs in the history of a workspace.</summary>
    public IReadOnlyList<(string Id, string Extract)> ReadHistory(string profile = "default")
    {
        SQLitePCL.Batteries_V2.Init();
        using var history = new SqliteConnection($"Data Source={PathTo("workspaces", profile, "history.db")};Mode=ReadOnly;Pooling=False");
        history.Open();
        using var command = history.CreateCommand();
        command.CommandText = "select id, extract from runs order by as_of, sequence";
        using var rows = command.ExecuteReader();
        List<(string, string)> runs = [];
        while (rows.Read())
            runs.Add((rows.GetString(0), rows.GetString(1)));
        return runs;
    }

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
    public string FindFile(string result, string ending) => Directory.GetFiles(PathTo(result), "*" + ending).Single();

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

    /// <summary>Folders some levels below another, without those that a worker is making or removing.</summary>
    private IReadOnlyList<string> FindFolders(string folder, int depth)
    {
        try
        {
            IEnumerable<string> found = Directory.Exists(PathTo(folder)) ? [PathTo(folder)] : [];
            for (var i = 0; i < depth; i++)
                found = found.SelectMany(Directory.EnumerateDirectories).Where(f => System.IO.Path.GetFileName(f)[0] != '.');
            return [.. found.Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return FindFolders(folder, depth);
        }
    }
}
