namespace DqCheck.Cli;

/// <summary>Finds the program <c>dqcheck-worker</c>, which serves the page.</summary>
internal static class WorkerProgram
{
    private const string Name = "dqcheck-worker";

    /// <summary>Looks beside this program, in the folder <c>worker</c> there, where both zips are unpacked side by side, and in the path.</summary>
    /// <exception cref="DqCheckException">It is nowhere.</exception>
    public static string Find()
    {
        var file = OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;
        return GetFolders(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new DqCheckException(
                FaultKind.Usage,
                $"The page needs the program {Name}, which was not found. Unpack its zip (dqcheck-worker-…) into a folder called worker beside "
                    + "dqcheck, or into a folder of the PATH."
            );
    }

    private static IEnumerable<string> GetFolders(string own)
    {
        yield return own;
        yield return Path.Combine(own, "worker");
        // Both zips unpacked in one folder; and both projects built.
        var folder = Path.TrimEndingDirectorySeparator(own);
        yield return Path.Combine(
            Path.GetDirectoryName(folder) ?? folder,
            Path.GetFileName(folder).Replace("dqcheck-", $"{Name}-", StringComparison.Ordinal)
        );
        yield return own.Replace("DqCheck.Cli", "DqCheck.Worker", StringComparison.Ordinal);
        foreach (var other in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(f => f.Length > 0))
            yield return other;
    }
}
