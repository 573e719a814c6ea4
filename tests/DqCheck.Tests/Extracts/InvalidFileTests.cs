using System.Text.Json;

namespace DqCheck.Tests.Extracts;

/// <summary>
/// A file that is no extract, or cannot be read, ends with exit code 3 and a plain sentence on the terminal and in the JSON.
/// </summary>
public class InvalidFileTests
{
    [Theory]
    [InlineData("report.pdf", "PDF document")]
    [InlineData("workbook.xlsx", "Excel workbook or another zip file")]
    [InlineData("old-workbook.xls", "old Excel or Word file")]
    [InlineData("packed.csv.gz", "gzip")]
    [InlineData("empty.csv", "The file is empty")]
    [InlineData("blank-lines.csv", "only blank lines")]
    [InlineData("header-only.csv", "a header but no rows")]
    [InlineData("no-header.csv", "The first line should hold the column names")]
    [InlineData("no-consent-column.csv", "A required column is missing: CONSENT.")]
    [InlineData("semicolons.csv", "uses semicolons between columns")]
    [InlineData("tabs.csv", "uses tabs between columns")]
    [InlineData("zero-bytes.csv", "null characters")]
    [InlineData("utf-16-without-mark.csv", "null characters")]
    public Task A_file_that_is_no_extract_is_reported_with_its_type(string file, string says) =>
        AssertUnreadable(RepositoryPaths.FixturePath("broken", file), says);

    [Fact]
    public Task A_folder_is_no_extract() => AssertUnreadable(RepositoryPaths.FixturePath("broken"), "This is a folder");

    [Fact]
    public Task A_missing_file_is_reported() => AssertUnreadable(RepositoryPaths.FixturePath("broken", "nowhere.csv"), "File not found");

    [Fact]
    public Task A_missing_folder_is_reported() => AssertUnreadable(RepositoryPaths.FixturePath("nowhere", "nothing.csv"), "File not found");

    [UnreadableFileFact]
    public async Task A_file_without_permission_is_reported()
    {
        using var folder = new TemporaryFolder();
        await AssertUnreadable(UnreadableFile.CreateIn(folder), "permission to read this file");
    }

    [Fact]
    public async Task A_file_that_another_program_holds_open_is_reported()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await AssertUnreadable(path, "open in another program");
    }

    [Fact]
    public async Task One_unreadable_extract_does_not_stop_the_other()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        var ended = await CliRun.Check(RepositoryPaths.FixturePath("broken", "report.pdf"), good, "--out", folder.File("out"));
        Assert.Equal(3, ended.Code);
        Assert.StartsWith("report.pdf: This is a PDF", ended.Error, StringComparison.Ordinal);
        Assert.StartsWith("Ready to send: no. 1 of 2 extracts cannot be read", ended.FirstLine, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File("out/report-and-1-more.dqcheck.json")));
        var extracts = json.RootElement.GetProperty("extracts");
        Assert.StartsWith("This is a PDF", extracts[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, extracts[0].GetProperty("rows").ValueKind);
        Assert.Equal((2, JsonValueKind.Null), (extracts[1].GetProperty("rows").GetInt32(), extracts[1].GetProperty("error").ValueKind));
        Assert.Equal(1, json.RootElement.GetProperty("records").GetProperty("clients").GetInt32());
    }

    private static async Task AssertUnreadable(string path, string says)
    {
        using var folder = new TemporaryFolder();
        var ended = await CliRun.Check(path, "--out", folder.Path);
        Assert.Equal(3, ended.Code);
        var sentence = ended.Error.TrimEnd();
        Assert.StartsWith($"{Path.GetFileName(path)}: ", sentence, StringComparison.Ordinal);
        Assert.Contains(says, sentence, StringComparison.Ordinal);
        Assert.Matches("[.?]$", sentence);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
        Assert.Equal("Ready to send: no. Nothing was checked.", ended.FirstLine);

        using var json = JsonDocument.Parse(File.ReadAllBytes(folder.File(Path.GetFileNameWithoutExtension(path) + ".dqcheck.json")));
        Assert.False(json.RootElement.GetProperty("readyToSend").GetBoolean());
        Assert.Equal(
            sentence[(Path.GetFileName(path).Length + 2)..],
            json.RootElement.GetProperty("extracts")[0].GetProperty("error").GetString()
        );
    }
}
