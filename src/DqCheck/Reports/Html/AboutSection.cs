using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>The section about what was checked, by which rules and program.</summary>
internal static class AboutSection
{
    public static ReportSection Create(ResultView view)
    {
        var section = new ReportSection("About", TabKind.Reference, "");
        var page = new HtmlPage(section);
        page.AddHeading("What was checked");
        if (view.ShowsCases)
            ReadmeTab.AddChecked(page, view);
        else
            page.AddSentence(TabText.Footer(view) + ".");
        page.AddHeading("Words");
        page.Table<(string Word, string Meaning)>([new("Word", word => word.Word), new("Meaning", word => word.Meaning)], ReadmeTab.Words);
        page.AddHeading("How this report is made");
        page.AddSentence(
            "Everything is in this file. It fetches nothing and sends nothing. Its style is that of the NHS design system (nhsuk-frontend), "
                + "its lists use TanStack Table; both are free software under the MIT licence."
        );
        return section;
    }
}
