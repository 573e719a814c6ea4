using DqCheck.Publication;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>A workspace is made without questions, and mistakes in its settings are all listed.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_is_made_with_a_readme_and_says_what_comes_next()
    {
        var path = _folder.File("new");
        var run = await CliRun.Execute("workspace", "new", path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("dqcheck check EXTRACT.csv --workspace", run.Output);
        var readme = File.ReadAllText(Path.Combine(path, "README.txt"));
        Assert.All(
            Directory.EnumerateFileSystemEntries(path).Select(e => Path.GetFileName(e)).Where(n => n != "README.txt"),
            name => Assert.Contains(name, readme)
        );
        var empty = new WorkspaceSettings();
        Assert.Equal(
            (empty.Audience, empty.KeepResults, empty.KeepHistoryMonths, empty.HashIds),
            (Audience.Provider, 5, 36, Workspace.Open(path).Settings.HashIds)
        );
    }

    [Fact]
    public async Task It_is_not_made_over_anything()
    {
        var path = _folder.File("new");
        await CliRun.Execute("workspace", "new", path);
        var again = await CliRun.Execute("workspace", "new", path);
        Assert.Equal(2, again.Code);
        Assert.Contains("is a workspace already. Nothing was changed.", again.Error);
        Directory.CreateDirectory(_folder.File("full"));
        _folder.Write("full/file.txt", "");
        Assert.Contains("is not empty", (await CliRun.Execute("workspace", "new", _folder.File("full"))).Error);
        Assert.Contains("is a file", (await CliRun.Execute("workspace", "new", _folder.File("full/file.txt"))).Error);
    }

    [Fact]
    public async Task A_folder_that_is_none_is_named_with_what_to_do()
    {
        var run = await CliRun.Execute("check", _folder.Write(CleanExtract.FileName, CleanExtract.Text()), "--workspace", _folder.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("is not a workspace: it has no settings.json. To make one, run dqcheck workspace new", run.Error);
    }

    [Theory]
    [InlineData("{ \"contrats\": [] }", "“contrats” is not a setting.")]
    [InlineData("{ \"contracts\": [ }", "settings.json line 1 cannot be read: check commas")]
    [InlineData("{ \"keepResults\": \"many\" }", "check commas, quotation marks and brackets near there")]
    public void Settings_that_are_not_valid_json_say_where(string settings, string words)
    {
        using var workspace = new TestWorkspace();
        File.WriteAllText(workspace.PathTo("settings.json"), settings);
        Assert.Contains(words, Assert.Throws<DqCheckException>(() => workspace.Workspace).Message);
    }

    [Fact]
    public void Every_mistake_in_the_settings_is_listed()
    {
        using var workspace = new TestWorkspace();
        File.WriteAllText(
            workspace.PathTo("settings.json"),
            """
            {
              "audience": "public", "counts": "exact", "ruleset": "ndtms-cds-x", "contracts": ["somersett"], "formats": ["xlxs"],
              "split": "town", "keepResults": -1, "keepHistoryMonths": -1, "idsInHistory": "secret"
            }
            """
        );
        var mistakes = Assert.Throws<DqCheckException>(() => workspace.Workspace).Mistakes;
        Assert.Equal(
            ["audience", "counts", "split", "idsInHistory", "keepResults", "keepHistoryMonths", "formats", "contracts", "ruleset"],
            mistakes.Select(m => m.Split(':', ' ')[0])
        );
        Assert.Contains(mistakes, m => m.Contains("Did you mean somerset?", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
