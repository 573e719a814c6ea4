using DqCheck.Tables;

namespace DqCheck.Tests.Rulesets;

/// <summary>A copy of the repository's ruleset in a folder of its own, for tests to change.</summary>
internal sealed class TestRuleset
{
    private TestRuleset(string path) => Path = path;

    public string Path { get; }

    public static TestRuleset CopyTo(TemporaryFolder folder)
    {
        var path = folder.File("ruleset");
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.RulesetFolder, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(RepositoryPaths.RulesetFolder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new(path);
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
