using System.Diagnostics;
using DqCheck.Cli;

namespace DqCheck.Tests;

/// <summary>
/// The command line: its exit code and what it said. In this process, or by the program that <c>DQCHECK_PROGRAM</c> names, such as a
/// published one.
/// </summary>
internal sealed record Door(int Code, string Output, string Error)
{
    public string FirstLine => Output.Split('\n')[0];

    public static Task<Door> Open(params string[] args) =>
        Environment.GetEnvironmentVariable("DQCHECK_PROGRAM") is { } program ? Start(program, args) : Open(args, CancellationToken.None);

    public static async Task<Door> Open(string[] args, CancellationToken cancel)
    {
        using StringWriter output = new() { NewLine = "\n" },
            error = new() { NewLine = "\n" };
        var code = await Doors.Open(args, output, error, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks extracts with the rules of the repository, as of the day of the pattern.</summary>
    public static Task<Door> Check(params string[] args) =>
        Open(["check", "--ruleset", Repository.Rulesets, "--as-of", "2014-04-30", .. args]);

    private static async Task<Door> Start(string program, string[] args)
    {
        using var run = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        return new(run.ExitCode, await output, await error);
    }
}
