namespace DqCheck.Tests;

/// <summary>Where things lie in the repository, found upwards from the tests' own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Rulesets => Path.Combine(Root, "rulesets", "ndtms");

    /// <summary>Folder of a contract that ships.</summary>
    public static string Contract(string id) => Path.Combine(Root, "rulesets", "contracts", id);

    public static string Fixtures => Path.Combine(Root, "fixtures");

    public static string Fixture(params string[] parts) => Path.Combine([Fixtures, .. parts]);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DqCheck.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException("The tests run outside the repository: no folder above them holds DqCheck.sln.");
    }
}
