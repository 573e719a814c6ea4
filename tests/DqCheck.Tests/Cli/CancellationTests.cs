using System.Text;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Reports;

namespace DqCheck.Tests.Cli;

/// <summary>A check that is stopped reports it and leaves nothing behind.</summary>
public class CancellationTests
{
    [Fact]
    public async Task A_stopped_run_ends_with_130_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        var ended = await CliRun.Execute(
            ["check", path, "--ruleset", RepositoryPaths.RulesetFolder, "--out", folder.File("out")],
            new CancellationToken(canceled: true)
        );
        Assert.Equal((130, ""), (ended.Code, ended.Output));
        Assert.Equal("Stopped. Nothing was written.\n", ended.Error);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public void A_run_stopped_while_reading_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        using CancellationTokenSource stop = new();
        CheckRequest request = new()
        {
            Extracts = [folder.Write(CleanExtract.FileName, CleanExtract.Text(SampleRows.Clients(3_000)))],
            Ruleset = RepositoryPaths.RulesetFolder,
        };
        Assert.ThrowsAny<OperationCanceledException>(() =>
            CheckRun.Write(request, new() { Folder = folder.File("out") }, _ => stop.Cancel(), stop.Token)
        );
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public void A_run_stopped_while_journeys_are_measured_does_not_wait_for_the_rest()
    {
        using var folder = new TemporaryFolder();
        using CancellationTokenSource stop = new();
        var result = ExtractCheck.Run(
            new CheckRequest
            {
                Extracts = [folder.Write(CleanExtract.FileName, CleanExtract.Text())],
                Ruleset = RepositoryPaths.RulesetFolder,
            }
        );
        var journeys = JourneySet.For(result.Population, result.Dates.AsOf, stop.Token);
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => MeasureTable.Compute(journeys));
        Assert.ThrowsAny<OperationCanceledException>(() => JourneySet.For(result.Population, result.Dates.AsOf, stop.Token));
    }

    [Fact]
    public void A_run_stopped_while_writing_leaves_neither_temporary_nor_half_written_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("kept.csv", "old");
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using var files = new AtomicFiles(folder.Path);
            files.Add("kept.csv", stream => stream.Write("new"u8));
            files.Add(
                "second.csv",
                stream =>
                {
                    stream.Write(Encoding.UTF8.GetBytes("half"));
                    throw new OperationCanceledException();
                }
            );
        });
        Assert.Equal([folder.File("kept.csv")], Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal("old", File.ReadAllText(folder.File("kept.csv")));
    }

    [Fact]
    public void Of_files_written_side_by_side_one_that_fails_is_named_and_none_is_left()
    {
        using var folder = new TemporaryFolder();
        var fault = Assert.Throws<DqCheckException>(() =>
        {
            using var files = new AtomicFiles(folder.Path);
            files.Add([("first.csv", stream => stream.Write("whole"u8)), ("second.csv", _ => throw new IOException())], default);
            files.Commit();
        });
        Assert.StartsWith("second.csv cannot be written", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
