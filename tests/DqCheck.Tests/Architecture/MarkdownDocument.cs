using System.Text.RegularExpressions;

namespace DqCheck.Tests.Architecture;

/// <summary>A Markdown file, with its relative links and the anchors of its headings.</summary>
internal sealed partial class MarkdownDocument(string path)
{
    private readonly string _text = Code().Replace(File.ReadAllText(path), "");

    public string Path { get; } = path;

    /// <summary>The targets of all links and pictures that are not web addresses.</summary>
    public IEnumerable<string> RelativeLinks =>
        Link().Matches(_text).Select(m => m.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The relative links to a file that does not exist in a folder, or to a heading that the file does not have.</summary>
    /// <param name="root">The folder in which the files must be.</param>
    public IEnumerable<string> FindBrokenLinks(string root) => RelativeLinks.Where(target => !Resolves(target, root));

    private bool Resolves(string target, string root)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? Path : System.IO.Path.GetFullPath(parts[0], System.IO.Path.GetDirectoryName(Path)!);
        return file.StartsWith(root, StringComparison.Ordinal)
            && File.Exists(file)
            && (parts.Length == 1 || new MarkdownDocument(file).Anchors.Contains(parts[1]));
    }

    /// <summary>The headings as GitHub writes them in links: lower case, hyphens for spaces, no punctuation.</summary>
    private IEnumerable<string> Anchors =>
        Heading().Matches(_text).Select(m => Punctuation().Replace(m.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<title>.+?)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
