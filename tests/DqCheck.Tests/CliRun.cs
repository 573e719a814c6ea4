using System.Diagnostics;
using DqCheck.Cli;

namespace DqCheck.Tests;

/// <summary>
/// The exit code and output of the command line, in this process or of the program that <c>DQCHECK_PROGRAM</c> names, such as a published
/// one.
/// </summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public string FirstLine => Output.Split('\n')[0];

    public static Task<CliRun> Execute(params string[] args) =>
        Environment.GetEnvironmentVariable("DQCHECK_PROGRAM") is { } program
            ? StartProcess(program, args)
            : Execute(args, CancellationToken.None);

    public static async Task<CliRun> Execute(string[] args, CancellationToken cancel)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        var code = await CommandLineApp.RunAsync(args, new TerminalWriter(output), new TerminalWriter(error), cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Checks extracts with the rules of the repository, as at the date of the base fixture.</summary>
    public static Task<CliRun> Check(params string[] args) =>
        Execute(["check", "--ruleset", RepositoryPaths.RulesetFolder, "--as-of", "2014-04-30", .. args]);

    private static async Task<CliRun> StartProcess(string program, string[] args)
    {
        using var run = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = run.StandardOutput.ReadToEndAsync();
        var error = run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        return new(run.ExitCode, await output, await error);
    }
}
