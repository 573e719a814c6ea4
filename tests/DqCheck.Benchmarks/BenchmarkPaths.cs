namespace DqCheck.Benchmarks;

/// <summary>Finds the folder of the sources, searching upwards from the program.</summary>
internal static class BenchmarkPaths
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Results => Path.Combine(Root, "tests", "DqCheck.Benchmarks", "results.md");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "DqCheck.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("DqCheck.sln is not above the program."));
}
