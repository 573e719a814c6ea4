using DqCheck.Tables;

namespace DqCheck.Tests.Rulesets;

/// <summary>
/// A copy of the repository's ruleset in a folder of its own, for tests to change. It has the data sets H to K, of which each column and code
/// has one line.
/// </summary>
internal sealed class TestRuleset
{
    /// <summary>The files of <see cref="CopyTo"/>, worked out once: name and content.</summary>
    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Content)>> WholeDataSets = new(ReadWholeDataSets);

    private TestRuleset(string path) => Path = path;

    public string Path { get; }

    public static TestRuleset CopyTo(TemporaryFolder folder, bool withPages = true)
    {
        var path = folder.File("ruleset");
        foreach (var (name, content) in WholeDataSets.Value.Where(f => withPages || !f.Name.EndsWith(".md", StringComparison.Ordinal)))
        {
            var copy = System.IO.Path.Combine(path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, content);
        }

        return new TestRuleset(path);
    }

    private static IReadOnlyList<(string Name, byte[] Content)> ReadWholeDataSets()
    {
        using var folder = new TemporaryFolder();
        var copied = CopyAllTo(folder);
        copied.KeepWholeDataSets();
        return
        [
            .. Directory
                .EnumerateFiles(copied.Path, "*", SearchOption.AllDirectories)
                .Select(file => (System.IO.Path.GetRelativePath(copied.Path, file), File.ReadAllBytes(file))),
        ];
    }

    /// <summary>A copy with all data sets.</summary>
    public static TestRuleset CopyAllTo(TemporaryFolder folder)
    {
        var path = folder.File("ruleset");
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.RulesetFolder, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(RepositoryPaths.RulesetFolder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new TestRuleset(path);
    }

    /// <summary>Removes the partial data sets and the lines that only they have.</summary>
    private void KeepWholeDataSets()
    {
        KeepLines("datasets.csv", "letter", row => row["coverage"] == "partial" ? "" : row["letter"]);
        foreach (var file in new[] { "columns.csv", "rules.csv" })
            KeepLines(file, "sets", row => KeepWholeSets(row["sets"]));
        foreach (var list in Directory.EnumerateFiles(System.IO.Path.Combine(Path, "codes")))
            KeepLines(System.IO.Path.Combine("codes", System.IO.Path.GetFileName(list)), "sets", row => KeepWholeSets(row["sets"]));
        KeepLines("aliases.csv", "sets", row => KeepWholeSets(row["sets"]));
    }

    private static string KeepWholeSets(string sets) =>
        string.Join(
            ' ',
            sets.Split(' ')
                .Where(part => part == "later" || part[0] is 'H' or 'J' or 'K')
                .Select(part => part.Replace("-K", "+").Replace("-O", "+"))
        );

    /// <summary>Keeps the lines of a file for which a cell is not blank.</summary>
    private void KeepLines(string file, string column, Func<TableRow, string> cell)
    {
        var path = System.IO.Path.Combine(Path, file);
        var table = Table.Read(path);
        File.WriteAllLines(
            path,
            table
                .Rows.Where(row => cell(row).Length > 0)
                .Select(row => string.Join(',', table.Columns.Select(c => CleanExtract.Quote(c == column ? cell(row) : row[c]))))
                .Prepend(string.Join(',', table.Columns))
        );
    }

    public TestRuleset Append(string file, string line)
    {
        File.AppendAllText(System.IO.Path.Combine(Path, file), line + "\n");
        return this;
    }

    public TestRuleset Remove(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>Opens a quotation mark in the last cell of line 2 without closing it.</summary>
    public void OpenQuoteOnLine2(string file)
    {
        var path = System.IO.Path.Combine(Path, file);
        var lines = File.ReadAllLines(path);
        lines[1] = lines[1].EndsWith('"') ? lines[1][..^1] : lines[1].Insert(lines[1].LastIndexOf(',') + 1, "\"");
        File.WriteAllLines(path, lines);
    }

    /// <summary>Changes one cell of the line whose first cell is <paramref name="key"/>; returns the line's number.</summary>
    public int Change(string file, string key, string column, string cell)
    {
        var path = System.IO.Path.Combine(Path, file);
        var table = Table.Read(path);
        var line = table.Rows.Single(r => r[table.Columns[0]] == key);
        IEnumerable<string> Cells(TableRow row) =>
            table.Columns.Select(c => CleanExtract.Quote(row == line && c == column ? cell : row[c]));
        File.WriteAllLines(path, [string.Join(',', table.Columns), .. table.Rows.Select(r => string.Join(',', Cells(r)))]);
        return Table.Read(path).Rows.Single(r => r[table.Columns[0]] == key).Line;
    }
}
