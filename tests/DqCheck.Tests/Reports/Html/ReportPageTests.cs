using DqCheck.Reports.Html;

namespace DqCheck.Tests.Reports.Html;

/// <summary>A stored report becomes a page without style or script in it.</summary>
public class ReportPageTests
{
    private static readonly string Extract = CleanExtract.Text(CleanExtract.Row(("SEX", "Q")));

    [Fact]
    public void Style_and_script_come_from_the_address_of_the_worker()
    {
        using var run = new ReportRun(Extract);
        var page = ReportPage.Create(run.HtmlText, "/results/2014-04/N0001", "token\"<", """{"home":"/"}""")!;
        Assert.Contains("<html data-page=\"/results/2014-04/N0001\" ", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"csrf-token\" content=\"token&quot;&lt;\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"stylesheet\" href=\"/assets/report.css\">", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/assets/report.js\"></script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Security-Policy", page, StringComparison.Ordinal);
        Assert.Contains("""<script type="application/json" id="page-state">{"home":"/"}</script>""", page, StringComparison.Ordinal);
        Assert.Contains(ReportData.Start, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_another_version_is_no_page()
    {
        using var run = new ReportRun(Extract);
        var other = run.HtmlText.Replace(ReportPage.FormatMark, "", StringComparison.Ordinal);
        Assert.Null(ReportPage.Create(other, "/results/2014-04/N0001", "token", "{}"));
    }
}
