using System.Text;
using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>
/// Writes the report: the templates say what is read from top to bottom; the lists are data, which the script of the report shows.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Where the data of the lists go.</summary>
    public const string DataPlace = "<!--data-->";

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        var sections = ReportSections.Collect(view, cancel);
        var html = Render(
            new()
            {
                First = FirstScreen.Create(view, sections.Detail),
                Sections = sections.All,
                Subject = HtmlText.Clean(TabText.Footer(view)),
                ShowsCases = view.ShowsCases,
                Numbers = view.ShowsCases ? [] : TabText.DescribeNumbers(view),
            }
        );
        cancel.ThrowIfCancellationRequested();
        var place = html.LastIndexOf(DataPlace, StringComparison.Ordinal);
        stream.Write(Encoding.GetBytes(html[..place] + ReportData.Start));
        ReportData.Write(view, sections, stream, cancel);
        stream.Write(Encoding.GetBytes(ReportData.End + html[(place + DataPlace.Length)..]));
    }

    private static string Render(ReportModel model)
    {
        using StringWriter text = new();
        // Everything is in memory: nothing is waited for.
        Templates.Report(model).RenderAsync(text).AsTask().GetAwaiter().GetResult();
        return text.ToString();
    }
}
