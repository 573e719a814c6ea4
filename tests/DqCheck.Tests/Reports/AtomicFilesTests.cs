using System.Text;
using DqCheck.Reports;

namespace DqCheck.Tests.Reports;

/// <summary>Outputs are replaced as a set, and what a killed run has left is removed by the next.</summary>
public sealed class AtomicFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void If_one_output_cannot_be_replaced_all_stay_as_they_were()
    {
        _folder.Write("a.csv", "old a");
        Directory.CreateDirectory(_folder.File("c.csv/kept"));
        var fault = Assert.Throws<DqCheckException>(() => WriteSet("new", "a.csv", "b.csv", "c.csv", "d.csv"));
        Assert.StartsWith("c.csv cannot be written", fault.Message, StringComparison.Ordinal);
        Assert.Equal("old a", File.ReadAllText(_folder.File("a.csv")));
        Assert.Equal(["a.csv", "c.csv"], ListNames());
    }

    [Fact]
    public void All_outputs_are_replaced_and_nothing_else_is_left()
    {
        _folder.Write("a.csv", "old");
        WriteSet("new", "a.csv", "b.csv");
        Assert.Equal(["a.csv", "b.csv"], ListNames());
        Assert.All(ListNames(), n => Assert.Equal("new", File.ReadAllText(_folder.File(n))));
    }

    [Fact]
    public void The_files_of_a_run_that_was_killed_while_writing_are_removed()
    {
        LeaveDeadRun("abc", "", "half");
        _folder.Write("a.csv", "old");
        WriteSet("new", "b.csv");
        Assert.Equal(["a.csv", "b.csv"], ListNames());
        Assert.Equal("old", File.ReadAllText(_folder.File("a.csv")));
    }

    [Theory]
    [InlineData("a.csv\nc.csv\n/", true)]
    [InlineData("a.csv\nc.csv", false)]
    [InlineData("../a.csv\nc.csv\n/", false)]
    public void A_set_that_was_being_replaced_is_completed_if_all_of_it_is_known(string list, bool isCompleted)
    {
        LeaveDeadRun("abc", list, "whole a", "whole c");
        _folder.Write(".dqcheck-abc.0.old", "older");
        _folder.Write("c.csv", "old");
        WriteSet("new", "b.csv");
        Assert.Equal(isCompleted ? ["a.csv", "b.csv", "c.csv"] : ["b.csv", "c.csv"], ListNames());
        Assert.Equal(isCompleted ? "whole c" : "old", File.ReadAllText(_folder.File("c.csv")));
    }

    [Fact]
    public void The_files_of_a_run_that_is_alive_stay()
    {
        using var alive = new AtomicFiles(_folder.Path);
        alive.Add("a.csv", stream => stream.Write("alive"u8));
        var before = ListNames();
        WriteSet("new", "b.csv");
        Assert.Equal([.. before, "b.csv"], ListNames());
        alive.Commit();
        Assert.Equal("alive", File.ReadAllText(_folder.File("a.csv")));
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_name_may_be_as_long_as_the_system_allows(int length, bool isWritten)
    {
        var name = new string('n', length - 4) + ".csv";
        if (isWritten)
            WriteSet("new", name);
        else
            Assert.Contains(
                "Give the extract a shorter name",
                Assert.Throws<DqCheckException>(() => WriteSet("new", name)).Message,
                StringComparison.Ordinal
            );
        Assert.Equal(isWritten ? [name] : [], ListNames());
    }

    [Fact]
    public async Task An_extract_with_a_very_long_name_ends_clearly_and_writes_nothing()
    {
        var path = _folder.Write(new string('é', 122) + "x.csv", CleanExtract.Text());
        var ended = await CliRun.Check(path, "--out", _folder.File("out"));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("would be too long for this system. Give the extract a shorter name.", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("out")));
    }

    private void WriteSet(string text, params string[] names)
    {
        using var files = new AtomicFiles(_folder.Path);
        foreach (var name in names)
            files.Add(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        files.Commit();
    }

    private void LeaveDeadRun(string id, string list, params string[] outputs)
    {
        _folder.Write($".dqcheck-{id}.lock", list);
        foreach (var (i, text) in outputs.Index())
            _folder.Write($".dqcheck-{id}.{i}.tmp", text);
    }

    private List<string> ListNames() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
