using DqCheck.Worker.Folders;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>Current faults of disk, folders or profiles. Each is logged once, not at every scan, and retried with growing delays.</summary>
internal sealed class ActiveFaults(TimeSpan poll, TimeSpan longest, TimeProvider time, ILogger log)
{
    private readonly Dictionary<string, (string Words, int Times, long Since, TimeSpan Pause)> _active = [];

    /// <summary>The last fault, and when it occurred.</summary>
    public (string Words, DateTimeOffset When)? LastFault { get; private set; }

    /// <summary>The current faults, with their sources.</summary>
    public IReadOnlyList<string> Current
    {
        get
        {
            lock (_active)
                return [.. _active.Select(t => $"{t.Key}: {t.Value.Words}")];
        }
    }

    /// <summary>Whether it is too early to retry a source.</summary>
    public bool IsBackingOff(string where)
    {
        lock (_active)
            return _active.TryGetValue(where, out var fault) && time.GetElapsedTime(fault.Since) < fault.Pause;
    }

    /// <summary>Reports a fault; it is logged unless it is the same as the last one.</summary>
    public void Report(string where, string words)
    {
        lock (_active)
        {
            var before = _active.GetValueOrDefault(where);
            var times = before.Times + 1;
            var pause = TimeSpan.FromSeconds(Math.Min(poll.TotalSeconds * Math.Pow(2, Math.Min(times - 1, 20)), longest.TotalSeconds));
            _active[where] = (words, times, time.GetTimestamp(), pause);
            LastFault = ($"{where}: {words}", time.GetUtcNow());
            if (before.Words != words)
                log.LogError("{Where}: {Words}. The worker will try again, after longer and longer delays.", where, words);
        }
    }

    /// <summary>Clears the fault of a source.</summary>
    /// <returns>Whether there was a fault.</returns>
    public bool Clear(string where)
    {
        lock (_active)
        {
            if (!_active.Remove(where))
                return false;
        }

        log.LogInformation("{Where}: works again.", where);
        return true;
    }

    /// <summary>Describes an exception. Only for expected errors is the message shown, since any other could contain anything.</summary>
    public static string Describe(Exception e) =>
        StorageErrors.Describe(e)
        ?? (e is DqCheckException fault ? string.Join(" ", fault.Mistakes.Prepend(fault.Message)) : $"defect {DescribeUnexpected(e)}");

    /// <summary>The types and rules of an exception, without a message.</summary>
    public static string DescribeUnexpected(Exception e) =>
        string.Join(", ", UnexpectedErrors.Flatten(e).Select(UnexpectedErrors.Describe).Distinct());
}
