using DqCheck.Reports.Tabs;

namespace DqCheck.Reports.Html;

/// <summary>What the templates of the report show.</summary>
internal sealed class ReportModel
{
    public required FirstScreen First { get; init; }

    /// <summary>The sections after the first screen, in the order in which they are used.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The extracts and the as-of date, for the head of every page.</summary>
    public required string Subject { get; init; }

    /// <summary>Whether the audience sees cases.</summary>
    public required bool ShowsCases { get; init; }

    /// <summary>How to read the numbers of a commissioner's copy; none for a provider.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    public string Title => $"{Subject} – DqCheck";

    /// <summary>The links to the sections.</summary>
    public IEnumerable<(string Id, string Name)> Navigation =>
        Sections.Where(s => s.IsInNavigation).Select(s => (s.Id, s.Title)).Prepend((SectionLinks.Overview, "Overview"));

    public IEnumerable<string> Footer => ShowsCases ? [TabText.Precedence, Confidential] : [TabText.Precedence];

    /// <summary>Nothing may be fetched; only the script and the style of the report run.</summary>
    public string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src '{ReportAssets.StyleHash}'; script-src '{ReportAssets.ScriptHash}'; img-src data:; base-uri 'none'; "
        + "form-action 'none'";

    private const string Confidential = "This report holds client-level data. Keep it as safe as the extract.";
}
