using DqCheck.Rulesets;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DqCheck.Reports.Html;

/// <summary>The page of a rule as HTML.</summary>
internal static class RulePage
{
    /// <summary>Anybody can write a page: HTML in it is shown as text, and its links lead nowhere.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The page without its title; null where the rule has none.</summary>
    public static string? Find(Ruleset ruleset, Rule rule)
    {
        var path = Path.Combine(ruleset.Folder, "rules", rule.Id + ".md");
        if (!File.Exists(path))
            return null;
        var document = Markdown.Parse(HtmlText.Clean(File.ReadAllText(path).ReplaceLineEndings("\n")), Pipeline);
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } title)
            document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = "";
        return document.ToHtml(Pipeline);
    }
}
