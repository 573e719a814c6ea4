using System.Text.Json;
using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Workspaces;

namespace DqCheck.Tests.Workspaces;

/// <summary>A workspace in a folder of its own, and extracts of months to check in it.</summary>
internal sealed class TestWorkspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestWorkspace(string settings = "{}")
    {
        Path = _folder.File("workspace");
        Workspace.Create(Path);
        WriteSettings(settings);
    }

    public string Path { get; }

    public Workspace Workspace => Workspace.Open(Path);

    public ResultStore Store => new(Workspace);

    public void WriteSettings(string settings)
    {
        var ruleset = JsonSerializer.Serialize(RepositoryPaths.RulesetFolder);
        var rest = settings.Trim().TrimStart('{');
        File.WriteAllText(PathTo("settings.json"), $"{{ \"ruleset\": {ruleset}{(rest.Trim() == "}" ? "" : ",")} {rest}");
    }

    public string PathTo(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>
    /// Checks an extract with an as-of date and returns what was prepared and placed. Each month has one client more, so that no two extracts
    /// have the same bytes.
    /// </summary>
    public PreparedResult Check(DateOnly asOf, params Dictionary<string, string>[] rows) => Check(asOf, CreateText(asOf, rows), o => o);

    public static string CreateText(DateOnly asOf, params Dictionary<string, string>[] rows) =>
        CleanExtract.Text([.. rows, .. Enumerable.Range(801, asOf.Month).Select(SampleRows.Client)]);

    public PreparedResult Check(DateOnly asOf, string text, Func<OutputOptions, OutputOptions> with)
    {
        var settings = Workspace.Settings;
        OutputOptions asked = new()
        {
            Audience = settings.Audience,
            Counts = settings.Counts,
            Formats = settings.Formats,
            Split = settings.Split,
        };
        return new WorkspaceCheck(Workspace).Run(CreateRequest(asOf, text), with(asked), null, CancellationToken.None);
    }

    public CheckRequest CreateRequest(DateOnly asOf, string text) =>
        new() { Extracts = [_folder.Write(GetFileName(asOf), text)], AsOf = asOf };

    public static string GetFileName(DateOnly asOf) => FormattableString.Invariant($"N0001-{asOf:yyyyMM}01-{asOf:yyyyMMdd}-TREAT-IN-K.csv");

    /// <summary>The folders of results, such as 2014-04/N0001~1.</summary>
    public IEnumerable<string> Results =>
        Store.List().Select(r => System.IO.Path.GetRelativePath(PathTo("results"), r.Folder).Replace('\\', '/'));

    /// <summary>The workbook of the present result of a month.</summary>
    public string FindWorkbook(string month) => Directory.GetFiles(PathTo("results", month, "N0001"), "*.dqcheck.xlsx").Single();

    /// <summary>All files, with what stands in them after unpacking.</summary>
    public IEnumerable<(string Name, string Text)> ReadAllFiles() =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => (System.IO.Path.GetRelativePath(Path, file), System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));

    public void Dispose() => _folder.Dispose();
}
