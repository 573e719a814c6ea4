using DqCheck.Tests;

namespace DqCheck.BrowserTests.Reports;

/// <summary>Values of an extract are text in the report, whatever they look like.</summary>
public class HostileValueTests(ChromiumFixture chromium)
{
    private const string Script = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";

    public static TheoryData<string> Values() =>
        [
            Script,
            "</script><script>window.hacked=1</script>",
            "<!--<script>window.hacked=1",
            "javascript:window.hacked=1",
            "\"'`><svg onload=window.hacked=1>",
            "{{7*7}}${7*7}@(7*7)",
            "\u202Egnp.exe\u202C\u200F\u2066",
            "__proto__",
        ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_does_nothing(string value) => await AssertHarmless(CleanExtract.FileName, value);

    [Fact]
    public async Task A_cell_of_30_000_characters_does_nothing() => await AssertHarmless(CleanExtract.FileName, new string('x', 30_000));

    [Fact]
    public async Task A_file_name_does_nothing() => await AssertHarmless("<img src=x onerror=window.hacked=1>'\"&.csv", "Q");

    private async Task AssertHarmless(string fileName, string value)
    {
        using var folder = new TemporaryFolder();
        var text = CleanExtract.Text(
            CleanExtract.Row(("SEX", value)),
            CleanExtract.Row(("CLIENTID", value), ("EPISODID", "71"), ("FINITIAL", "B"), ("SEX", "Q")),
            CleanExtract.Row(("CLIENTID", "72"), ("EPISODID", "72"), ("FINITIAL", "C"), ("TRIAGED", ""), ("DRUG1", value))
        );
        var file = ReportFile.Create(folder, folder.Write(fileName, text), "--as-of", "2014-04-30");
        foreach (var hash in new[] { "", "#findings", "#clients", "#client=N0001/" + Uri.EscapeDataString(value), "#rule=SEX-code" })
        {
            await using var opened = await OpenedReport.Open(chromium, file, hash);
            Assert.NotEqual("", await opened.Heading.InnerTextAsync());
            Assert.True(await opened.Page.EvaluateAsync<bool>("window.hacked === undefined"));
            Assert.Equal(0, await opened.Page.Locator("main img, main script, main svg[onload], a[href^='javascript:']").CountAsync());
        }
    }
}
