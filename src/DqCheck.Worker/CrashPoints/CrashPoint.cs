using System.Diagnostics;

namespace DqCheck.Worker.CrashPoints;

/// <summary>
/// For tests, and in Debug builds only: the process kills itself at a step of the way of an extract, as a power cut would, with nothing
/// finished or tidied.
/// </summary>
internal static class CrashPoint
{
    /// <summary>The environment variable that names the step; without it nothing happens.</summary>
    public const string Variable = "WORKER_CRASH_AT";

    /// <summary>The steps, in the order of the way.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        "folder",
        "claimed",
        "trying",
        "written",
        "named",
        "recorded",
        "ledger",
        "gathered",
        "made-way",
        "moved",
        "copied",
        "placed",
        "watched",
        "mailed",
        "noticed",
        "removing",
    ];

    public static void CrashIfAt(string step)
    {
        Debug.Assert(Steps.Contains(step));
        if (step != Environment.GetEnvironmentVariable(Variable))
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
