using System.Runtime.CompilerServices;

namespace DqCheck.Tests;

/// <summary>Where things lie in the repository, found from this file.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Rulesets => Path.Combine(Root, "rulesets", "ndtms");

    public static string Fixtures => Path.Combine(Root, "fixtures");

    public static string Fixture(params string[] parts) => Path.Combine([Fixtures, .. parts]);

    private static string Here([CallerFilePath] string path = "") => path;
}
