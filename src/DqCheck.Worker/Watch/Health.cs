namespace DqCheck.Worker.Watch;

/// <summary>The health of the worker, for the health file and <c>/health</c>; it contains no file names.</summary>
/// <param name="Status">ok or troubled.</param>
/// <param name="LastPoll">When the inbox was last scanned, successfully or not.</param>
/// <param name="QueueLength">Number of files waiting in the inbox.</param>
/// <param name="OldestWaiting">When the file that has waited longest was first seen; null if none is waiting.</param>
/// <param name="Running">Number of checks running.</param>
/// <param name="Done">Number of results since the start, including those checked before.</param>
/// <param name="Failed">Number of extracts that failed since the start.</param>
/// <param name="Troubles">Current faults.</param>
/// <param name="LastError">The last fault; null if there has been none since the start.</param>
/// <param name="LastErrorAt">When the last fault occurred.</param>
/// <param name="Left">What stays in the inbox because it is not an extract: how many of each kind, and what to do.</param>
internal sealed record Health(
    string Status,
    DateTimeOffset LastPoll,
    int QueueLength,
    DateTimeOffset? OldestWaiting,
    int Running,
    int Done,
    int Failed,
    IReadOnlyList<string> Troubles,
    string? LastError,
    DateTimeOffset? LastErrorAt,
    IReadOnlyList<string> Left
);
