using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Watch;

/// <summary>Puts the health of the worker together after each scan, and writes it to the health file, at most once a second.</summary>
internal sealed class HealthReport(WorkerSettings settings, ActiveFaults faults, TimeProvider time)
{
    private const string FileSource = "Health file";

    private long _lastPoll;
    private long? _written;

    /// <summary>How long ago the last scan was, whatever the clock of the computer says.</summary>
    public TimeSpan SinceLastPoll => time.GetElapsedTime(_lastPoll);

    /// <summary>The health after a scan.</summary>
    public Health Write(IReadOnlyList<InboxFile> queue, RunningChecks running, IReadOnlyList<string> left)
    {
        _lastPoll = time.GetTimestamp();
        var current = faults.Current;
        var last = faults.LastFault;
        var health = new Health(
            current.Count == 0 ? "ok" : "troubled",
            time.GetUtcNow(),
            queue.Count,
            queue.Count == 0 ? null : queue.Min(w => w.Since),
            running.Count,
            running.Done,
            running.Failed,
            current,
            last?.Words,
            last?.When,
            left
        );
        if (_written is { } written && time.GetElapsedTime(written) < TimeSpan.FromSeconds(1))
            return health;
        try
        {
            PrivateFiles.WriteJson(settings.HealthFile, health, HealthJson.Contract);
            _written = time.GetTimestamp();
            faults.Clear(FileSource);
        }
        catch (Exception e) when (StorageErrors.Describe(e) is { } words)
        {
            faults.Report(FileSource, words);
        }

        return health;
    }
}
