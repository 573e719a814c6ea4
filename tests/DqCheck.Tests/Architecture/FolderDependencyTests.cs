using System.Text.RegularExpressions;

namespace DqCheck.Tests.Architecture;

/// <summary>The way of the data is the way of the folders: each knows only those before it.</summary>
public partial class FolderDependencyTests
{
    private static readonly string[] Order =
    [
        "Tables",
        "Rulesets",
        "Extracts",
        "Records",
        "Journeys",
        "Findings",
        "Checks",
        "History",
        "People",
        "Measures",
        "Contracts",
        "PreviousWorkbooks",
        "Monthly",
        "Samples",
        "Publication",
        "Reports",
        "Fixtures",
    ];

    public static TheoryData<string> Folders() => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_folders_before_it(string folder)
    {
        var allowed = Order[..(Array.IndexOf(Order, folder) + 1)];
        foreach (var file in SourceFiles(folder))
        {
            foreach (Match use in UsingDirective().Matches(File.ReadAllText(file)))
                Assert.True(
                    allowed.Contains(use.Groups["folder"].Value),
                    $"{Path.GetFileName(file)} in {folder} uses {use.Groups["folder"].Value}."
                );
        }
    }

    [Fact]
    public void The_folders_are_all_named_here() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Directory
                .EnumerateDirectories(Path.Combine(RepositoryPaths.Root, "src", "DqCheck"))
                .Select(Path.GetFileName)
                .Where(n => n is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Settings")]
    [InlineData("Folders", "Settings")]
    [InlineData("Claims", "Settings", "Folders")]
    [InlineData("Watch", "Settings", "Folders", "Claims")]
    public void A_folder_of_the_worker_uses_only_folders_before_it(string folder, params string[] allowed)
    {
        foreach (var file in SourceFiles(folder, "DqCheck.Worker"))
        {
            foreach (Match use in WorkerUsingDirective().Matches(File.ReadAllText(file)))
                Assert.True(
                    allowed.Contains(use.Groups["folder"].Value),
                    $"{Path.GetFileName(file)} in {folder} uses {use.Groups[1].Value}."
                );
        }
    }

    [Theory]
    [InlineData("CsvHelper", "Tables")]
    [InlineData("ClosedXML", "PreviousWorkbooks", "Reports/Workbooks")]
    [InlineData("DocumentFormat", "Reports/Workbooks")]
    public void A_library_is_used_only_where_it_is_needed(string library, params string[] folders)
    {
        var users = SourceFiles("").Where(f => Regex.IsMatch(File.ReadAllText(f), $@"^using {library}\b", RegexOptions.Multiline)).ToList();
        Assert.NotEmpty(users);
        Assert.All(
            users,
            user =>
                Assert.Contains(
                    folders,
                    f =>
                        user.StartsWith(
                            Path.Combine(RepositoryPaths.Root, "src", "DqCheck", f) + Path.DirectorySeparatorChar,
                            StringComparison.Ordinal
                        )
                )
        );
    }

    [Fact]
    public void A_check_uses_neither_an_audience_nor_a_report() =>
        Assert.Equal(
            [],
            Directory
                .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src", "DqCheck"), "*.cs")
                .Where(f => UsingDirective().Matches(File.ReadAllText(f)).Any(m => m.Groups["folder"].Value is "Publication" or "Reports"))
                .Select(Path.GetFileName)
        );

    [Fact]
    public void A_file_holds_no_more_than_250_lines() =>
        Assert.Equal(
            [],
            SourceFiles("")
                .Concat(SourceFiles("", "DqCheck.Cli"))
                .Concat(SourceFiles("", "DqCheck.Worker"))
                .Where(f => File.ReadLines(f).Count() > 250)
                .Select(Path.GetFileName)
        );

    private static IEnumerable<string> SourceFiles(string folder, string project = "DqCheck") =>
        Directory
            .EnumerateFiles(Path.Combine(RepositoryPaths.Root, "src", project, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"^using DqCheck\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^using DqCheck\.Worker\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex WorkerUsingDirective();
}
