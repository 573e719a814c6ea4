using DqCheck.Publication;
using DqCheck.Reports;
using DqCheck.Worker.Settings;

namespace DqCheck.Tests.Reports;

/// <summary>A format that is in the list is offered, understood and written everywhere.</summary>
public class OutputFormatsTests
{
    public static TheoryData<string> Ids() => [.. OutputFormats.All.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_command_line_writes_the_files_of_a_format_and_no_others(string id)
    {
        using var folder = new TemporaryFolder();
        var extract = folder.Write("E.csv", CleanExtract.Text());
        var ended = await CliRun.Check(extract, "--out", folder.File("out"), "--formats", id.ToUpperInvariant());
        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var files = OutputFormats.Find(id)!.Files.Select(f => "E" + f.Ending).Order(StringComparer.Ordinal);
        Assert.Equal(files, Names(folder.File("out")));
        Assert.All(files, f => Assert.Contains(f, ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_choice_every_format_is_written()
    {
        using var folder = new TemporaryFolder();
        await CliRun.Check(folder.Write("E.csv", CleanExtract.Text()), "--out", folder.File("out"));
        Assert.Equal(
            OutputFormats.All.SelectMany(f => f.Files).Select(f => "E" + f.Ending).Order(StringComparer.Ordinal),
            Names(folder.File("out"))
        );
        Assert.Equal(OutputFormats.All, new DqCheck.Workspaces.WorkspaceSettings().Formats);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_help_names_each_format(string id)
    {
        var help = (await CliRun.Execute("check", "--help")).Output;
        var line = help.Split('\n').Single(l => l.TrimStart().StartsWith("--formats", StringComparison.Ordinal));
        Assert.Matches($@"<[^>]*\b{id}\b[^>]*>.*: .*\b{id}\b.*\. Default: all\.", line);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_setting_of_the_worker_names_a_format(string id)
    {
        var (settings, mistakes) = Settings(id);
        Assert.Equal([], mistakes);
        Assert.Equal([id], settings.Profiles.Single().Formats!.Select(f => f.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_no_format_is_answered_with_those_that_there_are(string id)
    {
        Assert.Matches($@"Unknown format pdf\. Use .*\b{id}\b", (await CliRun.Check("E.csv", "--formats", "pdf")).Error);
        Assert.Matches($@"Unknown format pdf\. Use .*\b{id}\b", Settings("pdf").Mistakes.Single());
    }

    [Fact]
    public void Files_that_list_cases_are_not_written_for_the_commissioner()
    {
        using var folder = new TemporaryFolder();
        var result = ScenarioBuilder.Check(ScenarioBuilder.InTreatment);
        OutputWriter.Write(new ResultView(result, Audience.Commissioner), new() { Folder = folder.Path }, default);
        Assert.Equal(
            OutputFormats.All.SelectMany(f => f.Files).Where(f => !f.ListsCasesOnly).Select(f => f.Ending).Order(StringComparer.Ordinal),
            Names(folder.Path).Select(f => f[(Path.GetFileNameWithoutExtension(CleanExtract.FileName) + ".commissioner").Length..])
        );
    }

    private static (WorkerSettings Settings, IReadOnlyList<string> Mistakes) Settings(string formats) =>
        SettingsReader.Read(Worker.InProcessWorker.Configuration("Root=/nowhere", $"Profiles:default:Formats={formats}"));

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
