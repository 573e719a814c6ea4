namespace DqCheck.Tests.Architecture;

/// <summary>Documents link to files and headings that exist, in the repository and where a program is installed.</summary>
public class DocumentTests
{
    private const int MaxReadmeLines = 120;

    private const int MaxReadmeWidth = 120;

    [Fact]
    public void Every_relative_link_of_a_document_leads_somewhere() =>
        Assert.Empty(FindBrokenLinks(RepositoryPaths.Root, FindDocuments(RepositoryPaths.Root)));

    /// <remarks>What ships with a program lies beside the tests too, because they refer to both programs.</remarks>
    [Fact]
    public void Every_relative_link_leads_somewhere_where_a_program_is_installed()
    {
        var installed = FindDocuments(AppContext.BaseDirectory);
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "README.md"), installed);
        Assert.Empty(FindBrokenLinks(AppContext.BaseDirectory, installed));
    }

    [Fact]
    public void Documents_in_the_package_of_the_library_link_to_nothing_outside_it()
    {
        var rulesets = Path.Combine(RepositoryPaths.Root, "rulesets");
        Assert.Empty(new MarkdownDocument(Path.Combine(RepositoryPaths.Root, "docs", "library.md")).RelativeLinks);
        Assert.Empty(FindBrokenLinks(rulesets, FindDocuments(rulesets)));
    }

    [Fact]
    public void The_readme_is_short_and_its_lines_are_wrapped()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "README.md"));
        Assert.InRange(lines.Length, 1, MaxReadmeLines);
        Assert.DoesNotContain(lines, line => line.Length > MaxReadmeWidth && !IsUnwrappable(line));
    }

    /// <summary>A row of a table, a picture or a command.</summary>
    private static bool IsUnwrappable(string line) =>
        line.StartsWith('|') || line.StartsWith('!') || line.StartsWith("dotnet ", StringComparison.Ordinal);

    private static IEnumerable<string> FindBrokenLinks(string root, IEnumerable<string> documents) =>
        documents.SelectMany(file =>
            new MarkdownDocument(file).FindBrokenLinks(root).Select(target => $"{Path.GetRelativePath(root, file)}: {target}")
        );

    private static List<string> FindDocuments(string root) =>
        [
            .. Directory
                .EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
                .Where(file =>
                    !Path.GetRelativePath(root, file)
                        .Split(Path.DirectorySeparatorChar)
                        .Any(f => f is "bin" or "obj" or "artifacts" or "out" or ".git")
                ),
        ];
}
