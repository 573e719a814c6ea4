using System.Diagnostics;

namespace DqCheck.Benchmarks;

/// <summary>Programs of the machine: whether they are there, and how they are run.</summary>
internal static class ExternalProgram
{
    /// <summary>Runs a program and gives what it printed, how it ended, and how long it took from start to end.</summary>
    public static (string Output, int Code, TimeSpan Took) Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, process.ExitCode, clock.Elapsed);
    }

    /// <summary>Whether a program exists and ends successfully.</summary>
    public static bool IsAvailable(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
