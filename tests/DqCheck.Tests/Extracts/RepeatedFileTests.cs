using DqCheck.Extracts;

namespace DqCheck.Tests.Extracts;

/// <summary>The same file given twice, and files of one name from two folders.</summary>
public class RepeatedFileTests
{
    [Theory]
    [InlineData("a.csv", "b.csv", "This file has the same content as a.csv. Give each extract once.")]
    [InlineData("a.csv", "a.csv", "This file has the same content as one given before. Give each extract once.")]
    public async Task The_same_file_given_twice_is_an_error(string first, string second, string says)
    {
        using var folder = new TemporaryFolder();
        var text = CleanExtract.Text(CleanExtract.Row());
        var ended = await CliRun.Check(folder.Write(first, text), folder.Write(second, text));
        Assert.Equal((3, $"{second}: {says}"), (ended.Code, ended.Error.TrimEnd()));
        Assert.StartsWith("Ready to send: no. 1 of 2 extracts cannot be read", ended.FirstLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_folder_in_every_output()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("north/april"));
        Directory.CreateDirectory(folder.File("south/april"));
        using var run = new ReportRun(
            Extract(SampleRows.Client(1).With(("SEX", "Q"))),
            with: r =>
                r with
                {
                    Extracts =
                    [
                        folder.Write("north/april/" + CleanExtract.FileName, Extract(SampleRows.Client(1).With(("SEX", "Q")))),
                        folder.Write("south/april/" + CleanExtract.FileName, Extract(SampleRows.Client(2).With(("SEX", "R")))),
                    ],
                }
        );
        string[] names = [$"north/april/{CleanExtract.FileName}", $"south/april/{CleanExtract.FileName}"];
        Assert.Equal(names, run.Findings.Where(r => r["rule"] == "SEX-code").Select(r => r["file"]));
        Assert.Equal(names, run.Json.GetProperty("extracts").EnumerateArray().Select(e => e.GetProperty("file").GetString()));
        Assert.DoesNotContain(folder.Path, run.JsonText, StringComparison.Ordinal);
        Assert.Equal(Path.GetFileNameWithoutExtension(CleanExtract.FileName) + "-and-1-more", run.View.OutputName);
        Assert.All(names, n => Assert.Contains(n, run.Texts("Readme")));
    }

    [Theory]
    [InlineData("/a/x.csv /b/y.csv", "x.csv y.csv")]
    [InlineData("/a/x.csv /b/x.csv", "a/x.csv b/x.csv")]
    [InlineData("/a/c/x.csv /b/c/x.csv /b/c/y.csv", "a/c/x.csv b/c/x.csv y.csv")]
    [InlineData("/a/x.csv /a/x.csv", "x.csv x.csv")]
    [InlineData("/x.csv /a/x.csv", "/x.csv a/x.csv")]
    public void The_shortest_part_of_the_folder_is_taken(string paths, string names) =>
        Assert.Equal(names.Split(' '), DistinctFileNames.Create(paths.Split(' ')));

    private static string Extract(Dictionary<string, string> row) =>
        $"{string.Join(',', CleanExtract.Columns)}\n{CleanExtract.Line(row, CleanExtract.Columns)}\n";
}
