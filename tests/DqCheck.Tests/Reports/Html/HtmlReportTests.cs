using System.Text.Json;
using DqCheck.Publication;
using DqCheck.Reports.Html;
using DqCheck.Reports.Tabs;

namespace DqCheck.Tests.Reports.Html;

/// <summary>The HTML report holds what the workbook holds, fetches nothing and shows values as text.</summary>
public class HtmlReportTests
{
    private static readonly string Extract = CleanExtract.Text(
        CleanExtract.Row(("CLIENTID", "clientSeven"), ("SEX", "Q"), ("FINITIAL", "Qfirst"), ("PC", "ZY98 7XX"), ("DOB", "19530817")),
        CleanExtract.Row(("CLIENTID", "clientEight"), ("EPISODID", "72"), ("FINITIAL", "B"), ("TRIAGED", ""), ("DRUG1", "<script>"))
    );

    [Fact]
    public void It_lists_every_finding_of_the_csv()
    {
        using var run = new ReportRun(Extract);
        Assert.Equal(
            run.Findings.Select(f => f["fingerprint"]).Order(StringComparer.Ordinal),
            Texts(run.HtmlData, "findings", "Fingerprint").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Each_finding_says_why()
    {
        using var run = new ReportRun(Extract);
        var data = run.HtmlData;
        Assert.Equal(run.Findings.Count, data.GetProperty("why").GetArrayLength());
        Assert.All(data.GetProperty("why").EnumerateArray(), why => Assert.NotEqual(0, why[0].GetArrayLength()));
    }

    [Fact]
    public void It_holds_no_initials_births_or_postcodes()
    {
        using var run = new ReportRun(Extract);
        var html = run.HtmlText;
        Assert.Contains("clientSeven", html, StringComparison.Ordinal);
        Assert.All(
            new[] { "Qfirst", "ZY98 7XX", "19530817", "17 August 1953" },
            s => Assert.DoesNotContain(s, html, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_value_that_looks_like_markup_is_text()
    {
        using var run = new ReportRun(Extract);
        var html = run.HtmlText;
        Assert.Contains("<script>", Texts(run.HtmlData, "findings", "Value"));
        // The only elements of script are the data and the script of the report.
        Assert.Equal(2, html.Split("<script").Length - 1 - ReportAssets.Script.Split("<script").Length + 1);
    }

    [Fact]
    public void It_fetches_nothing()
    {
        using var run = new ReportRun(Extract);
        var html = run.HtmlText;
        Assert.Contains("default-src &#x27;none&#x27;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("url\\((?!data:)", ReportAssets.Style);
        Assert.DoesNotContain("sourceMappingURL", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commissioners_copy_has_no_lists_of_cases()
    {
        using var run = new ReportRun(Extract, written: options => options with { Audience = Audience.Commissioner });
        var html = run.HtmlText;
        Assert.False(run.HtmlData.TryGetProperty("why", out _));
        Assert.False(run.HtmlData.TryGetProperty("clients", out _));
        Assert.DoesNotContain("clientSeven", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"section-findings\"", html, StringComparison.Ordinal);
        Assert.Contains("How to read the numbers", html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_tabs_of_the_workbook()
    {
        using var run = new ReportRun(Extract);
        using var workbook = run.OpenWorkbook();
        string[] replaced = [TabNames.FrontPage, TabNames.Readme, TabNames.RejectedRows, TabNames.DataQuality];
        var html = run.HtmlText;
        Assert.All(
            workbook.Worksheets.Select(s => s.Name).Except(replaced),
            name => Assert.Contains($"id=\"section-{SectionLinks.GetSection(name)}\"", html, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Texts(JsonElement data, string list, string title)
    {
        var column = data.GetProperty("lists")
            .EnumerateArray()
            .Single(l => l.GetProperty("id").GetString() == list)
            .GetProperty("columns")
            .EnumerateArray()
            .Single(c => c.GetProperty("title").GetString() == title);
        var cells = column.GetProperty("cells").EnumerateArray().Select(c => c.ToString()).ToList();
        return column.GetProperty("rows").EnumerateArray().Select(row => cells[row.GetInt32()]);
    }
}
