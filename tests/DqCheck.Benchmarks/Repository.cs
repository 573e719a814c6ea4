namespace DqCheck.Benchmarks;

/// <summary>Where the sources are: found upwards from the program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Results => Path.Combine(Root, "tests", "DqCheck.Benchmarks", "results.md");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "DqCheck.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("DqCheck.sln is not above the program."));
}
