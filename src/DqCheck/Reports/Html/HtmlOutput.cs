namespace DqCheck.Reports.Html;

/// <summary>The format of the HTML report: one file, which opens anywhere and fetches nothing.</summary>
internal static class HtmlOutput
{
    public static readonly OutputFile Report = new(".dqcheck.html", HtmlReport.Write);

    public static readonly OutputFormat Format = new("html", Report);
}
