using System.Diagnostics;

namespace DqCheck.Worker;

/// <summary>
/// For tests: the process kills itself at a step of the way of an extract, as a power cut would, with nothing finished or tidied.
/// </summary>
/// <param name="at">The step; null: never.</param>
internal sealed class CrashPoint(string? at)
{
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
        "placed",
        "remembered",
        "mailed",
        "noticed",
        "removing",
    ];

    public void CrashIfAt(string step)
    {
        Debug.Assert(Steps.Contains(step));
        if (step != at)
            return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
