using System.Diagnostics;

namespace DqCheck.Tests;

/// <summary>The programs as they were built beside the tests.</summary>
internal static class BuiltPrograms
{
    public static readonly string Worker = Find("DqCheck.Worker", "dqcheck-worker");

    public static readonly string Cli = Environment.GetEnvironmentVariable("DQCHECK_PROGRAM") ?? Find("DqCheck.Cli", "dqcheck");

    /// <summary>Runs a command, which must succeed.</summary>
    public static void Run(params string[] arguments)
    {
        using var run = Process.Start(
            new ProcessStartInfo(Cli, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        _ = run.StandardOutput.ReadToEndAsync();
        var error = run.StandardError.ReadToEnd();
        run.WaitForExit();
        Assert.True(run.ExitCode == 0, error);
    }

    private static string Find(string project, string name) =>
        Path.Combine(
            RepositoryPaths.Root,
            "src",
            project,
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            new DirectoryInfo(AppContext.BaseDirectory).Name,
            OperatingSystem.IsWindows() ? name + ".exe" : name
        );
}
