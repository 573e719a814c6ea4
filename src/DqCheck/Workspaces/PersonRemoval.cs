using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.History;
using DqCheck.LocalTables;
using DqCheck.Monthly;
using DqCheck.Reports;
using DqCheck.Rulesets;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Workspaces;

/// <summary>
/// Deletes one person from a workspace: from its files, the kept extracts and findings, and the history. Workbooks that name the person are
/// deleted, because they cannot be edited safely; what people typed into them is read first.
/// </summary>
internal sealed class PersonRemoval
{
    private readonly Workspace _workspace;
    private readonly ResultStore _store;
    private readonly string _client;
    private readonly ColumnMapping? _names;
    private readonly HashSet<string> _fingerprints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _episodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lineKeys = new(StringComparer.Ordinal);
    private readonly List<string> _places = [];

    private PersonRemoval(Workspace workspace, string client, Ruleset ruleset)
    {
        _workspace = workspace;
        _store = new(workspace);
        _client = client;
        _names = File.Exists(workspace.ColumnsFile) ? ColumnMapping.Read(workspace.ColumnsFile, ruleset, new()) : null;
    }

    /// <summary>Deletes everything about a client; returns where it was, in words without the id.</summary>
    /// <exception cref="DqCheckException">A file cannot be read or written.</exception>
    public static IReadOnlyList<string> Run(Workspace workspace, string client, Ruleset ruleset, CancellationToken cancel)
    {
        using var held = workspace.Lock(cancel);
        var removal = new PersonRemoval(workspace, client, ruleset);
        removal._store.Recover();
        new ReadBack(workspace, removal._store).Run();
        new WorkspaceHistory(workspace, removal._store).CatchUp();
        removal.Run();
        if (removal._store.DeleteWaiting() is > 0 and var waiting)
            removal._places.Add($"{Plural.Format(waiting, "check", "checks")} that had not ended: deleted with the uploaded extracts");
        return removal._places;
    }

    private void Run()
    {
        var results = _store.List().ToList();
        foreach (var result in results)
            FindKeys(result);
        foreach (var result in results)
            RemoveFrom(result);
        RemoveUndated();
        RemoveLines(_workspace.AcceptedFile, row => _fingerprints.Contains(FingerprintFormat.BeginWithLetter(row["fingerprint"])));
        RemoveLines(_workspace.PeopleFile, IsAboutClientOrEpisode);
        foreach (var table in LocalFolder.ListTables(_workspace.LocalTables).ToList())
            RemoveLines(table, IsAboutClientOrEpisode);
        RemoveLines(_workspace.ReasonsFile, row => _lineKeys.Contains(row["line-key"]));
        foreach (var damaged in Directory.EnumerateFiles(Root, "history.damaged-*").ToList())
            Delete(damaged);
        foreach (var file in FindOthersFiles(results).Where(NamesAnywhere).ToList())
            _places.Add($"{Name(file)}: not changed. It may name the person: look at it yourself");
        using var history = new WorkspaceHistory(_workspace, _store).Open();
        if (history.Forget(_client) is > 0 and var findings)
            _places.Add($"{Path.GetFileName(_workspace.HistoryFile)}: {Plural.Format(findings, "finding", "findings")}");
    }

    /// <summary>Finds the fingerprints and episodes of the person, by which other files name them.</summary>
    private void FindKeys(StoredResult result)
    {
        foreach (var row in LocalTable.Read(result.FindingsFile).Rows.Where(IsAbout))
            _fingerprints.Add(FingerprintFormat.BeginWithLetter(row["fingerprint"]));
        foreach (var extract in result.Extracts)
        {
            var (client, agency, episode) = (Find(extract, CLIENTID), Find(extract, AGNCY), Find(extract, EPISODID));
            foreach (var row in LocalTable.Read(extract).Rows.Where(row => IsClient(row[client])))
            {
                _episodes.Add(row[episode]);
                _lineKeys.Add(new CaseKey(row[agency], row[client], row[episode]).Line);
            }
        }
    }

    private void RemoveFrom(StoredResult result)
    {
        var number = _places.Count;
        foreach (var extract in result.Extracts)
        {
            var client = Find(extract, CLIENTID);
            RemoveLines(extract, row => IsClient(row[client]));
        }

        foreach (var csv in result.Outputs.Where(f => Path.GetExtension(f) == ".csv").Append(result.FindingsFile).ToList())
            RemoveLines(csv, IsAbout);
        RemoveLines(result.ReasonsFile, row => _lineKeys.Contains(row["line-key"]));
        if (_places.Count == number && !result.Run.NotCheckable.Any(_fingerprints.Contains))
            return;
        // The extract has other bytes now, which are those to compare with.
        var hashes = result.Extracts.Select(e => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(e))));
        StoredResult.Rewrite(
            result.Folder,
            result.Stored with
            {
                Run = result.Run with
                {
                    ExtractSha256 = string.Join(',', hashes),
                    NotCheckable = [.. result.Run.NotCheckable.Where(f => !_fingerprints.Contains(f))],
                },
            }
        );
        foreach (var workbook in result.Workbooks.ToList())
            Delete(workbook);
        foreach (var report in Directory.EnumerateFiles(result.Folder, "*.html").ToList())
            Delete(report);
        foreach (var json in Directory.EnumerateFiles(result.Folder, "*.json").Where(Names).ToList())
            Delete(json);
    }

    /// <summary>Deletes what has no month and names the person.</summary>
    private void RemoveUndated()
    {
        var folder = Path.Combine(_workspace.Results, ResultPlace.NoMonth);
        if (!Directory.Exists(folder))
            return;
        foreach (var extract in Directory.EnumerateDirectories(folder).SelectMany(StoredResult.ListExtracts))
        {
            var client = Find(extract, CLIENTID);
            RemoveLines(extract, row => IsClient(row[client]));
        }

        foreach (var csv in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).ToList())
            RemoveLines(csv, IsAbout);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList())
        {
            if (Path.GetExtension(file) is ".xlsx" or ".html" || Names(file))
                Delete(file);
        }
    }

    private bool IsAboutClientOrEpisode(TableRow row) =>
        IsClient(row[CLIENTID]) || (row[CLIENTID].Length == 0 && _episodes.Contains(row[EPISODID]));

    /// <summary>Removes lines of a CSV file; deletes the file if that is not possible.</summary>
    private void RemoveLines(string path, Predicate<TableRow> isAbout)
    {
        if (!File.Exists(path))
            return;
        var table = LocalTable.Read(path);
        var removed = table.Rows.Count(row => isAbout(row));
        if (removed == 0)
            return;
        PrivateFiles.Write(path, CsvLines.Without(path, table, isAbout));
        if (LocalTable.Read(path).Rows.Any(row => isAbout(row)))
            File.Delete(path);
        _places.Add($"{Name(path)}: {Plural.Format(removed, "line", "lines")}");
    }

    private void Delete(string path)
    {
        OutputErrors.Wrap(Path.GetFileName(path), "another folder", () => File.Delete(path));
        _places.Add($"{Name(path)}: deleted, because it may name the person");
    }

    /// <summary>Files that DqCheck did not write.</summary>
    private IEnumerable<string> FindOthersFiles(List<StoredResult> results) =>
        [
            .. Directory.EnumerateFiles(Root).Where(f => !Workspace.OwnFiles.Contains(Path.GetFileName(f))),
            .. new[] { "local", "returns" }.Select(f => Path.Combine(Root, f)).Where(Directory.Exists).SelectMany(ListAll),
            .. results.SelectMany(r => r.OthersFiles).SelectMany(f => Directory.Exists(f) ? ListAll(f) : [f]),
        ];

    private static IEnumerable<string> ListAll(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    /// <summary>Whether a file holds the id as a word of its own, also in a packed document.</summary>
    private bool NamesAnywhere(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.Entries.Any(e => HasWord(e.Open()));
        }
        catch (InvalidDataException)
        {
            return HasWord(PrivateFiles.OpenShared(path));
        }
    }

    private bool HasWord(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Regex.IsMatch(
            reader.ReadToEnd(),
            $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(_client)}(?![\p{{L}}\p{{N}}])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    private bool Names(string path)
    {
        var text = File.ReadAllText(path);
        return text.Contains($"\"{_client}\"", StringComparison.OrdinalIgnoreCase)
            || _fingerprints.Any(f => text.Contains(f, StringComparison.Ordinal));
    }

    private bool IsAbout(TableRow row) =>
        IsClient(CsvFile.RemoveProtection(row["client"])) || IsClient(CsvFile.RemoveProtection(row["expected"]));

    private bool IsClient(string id) => string.Equals(id.Trim(), _client, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a column in an extract, which may be that of the case-management system.</summary>
    private string Find(string extract, string column) =>
        LocalTable
            .Read(extract)
            .Columns.FirstOrDefault(name => string.Equals(_names?.Find(name) ?? name, column, StringComparison.OrdinalIgnoreCase))
        ?? column;

    private string Root => Path.GetDirectoryName(_workspace.AcceptedFile)!;

    private string Name(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
