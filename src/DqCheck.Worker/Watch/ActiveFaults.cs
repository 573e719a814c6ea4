using DqCheck.Worker.Folders;
using Microsoft.Extensions.Logging;

namespace DqCheck.Worker.Watch;

/// <summary>
/// What is wrong at present with disk, folders or profiles: said once, not at every look, with pauses that grow until it is over.
/// </summary>
internal sealed class ActiveFaults(TimeSpan poll, TimeSpan longest, TimeProvider time, ILogger log)
{
    private readonly Dictionary<string, (string Words, int Times, DateTimeOffset Until)> _active = [];

    /// <summary>The last trouble there was, and when.</summary>
    public (string Words, DateTimeOffset When)? LastFault { get; private set; }

    /// <summary>What is wrong now, by where.</summary>
    public IReadOnlyList<string> Current
    {
        get
        {
            lock (_active)
                return [.. _active.Select(t => $"{t.Key}: {t.Value.Words}")];
        }
    }

    /// <summary>Whether it is too early to try that again.</summary>
    public bool IsBackingOff(string where)
    {
        lock (_active)
            return _active.TryGetValue(where, out var fault) && time.GetUtcNow() < fault.Until;
    }

    /// <summary>Something went wrong; it is logged unless it was the last time too.</summary>
    public void Report(string where, string words)
    {
        lock (_active)
        {
            var before = _active.GetValueOrDefault(where);
            var times = before.Times + 1;
            var pause = TimeSpan.FromSeconds(Math.Min(poll.TotalSeconds * Math.Pow(2, Math.Min(times - 1, 20)), longest.TotalSeconds));
            _active[where] = (words, times, time.GetUtcNow() + pause);
            LastFault = ($"{where}: {words}", time.GetUtcNow());
            if (before.Words != words)
                log.LogError("{Where}: {Words}. It is tried again, with growing pauses.", where, words);
        }
    }

    /// <summary>It works.</summary>
    /// <returns>Whether it did not before.</returns>
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

    /// <summary>
    /// Words for what was thrown; those of a matter of disk and folders, else of a defect, whose message could hold anything.
    /// </summary>
    public static string Describe(Exception e) =>
        StorageErrors.Describe(e)
        ?? (e is DqCheckException fault ? string.Join(" ", fault.Mistakes.Prepend(fault.Message)) : $"defect {DescribeUnexpected(e)}");

    /// <summary>Types and the rules of what was thrown, without a message.</summary>
    public static string DescribeUnexpected(Exception e) =>
        string.Join(", ", UnexpectedErrors.Flatten(e).Select(UnexpectedErrors.Describe).Distinct());
}
