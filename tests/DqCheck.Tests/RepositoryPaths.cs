namespace DqCheck.Tests;

/// <summary>Paths in the repository, found upwards from the tests' own folder.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string RulesetFolder => Path.Combine(Root, "rulesets", "ndtms");

    /// <summary>The folder of a shipped contract.</summary>
    public static string ContractFolder(string id) => Path.Combine(Root, "rulesets", "contracts", id);

    /// <summary>The folders of all shipped contracts, by name.</summary>
    public static IReadOnlyList<string> ContractFolders { get; } =
    [.. Directory.EnumerateDirectories(Path.Combine(Root, "rulesets", "contracts")).Order(StringComparer.Ordinal)];

    public static string FixturesFolder => Path.Combine(Root, "fixtures");

    public static string FixturePath(params string[] parts) => Path.Combine([FixturesFolder, .. parts]);

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DqCheck.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them holds DqCheck.sln.");
    }
}
