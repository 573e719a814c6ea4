namespace DqCheck.Worker.Watch;

/// <summary>How the worker is, for the health file and <c>/health</c>; it holds no name of a file.</summary>
/// <param name="Status">ok, or troubled.</param>
/// <param name="LastPoll">When the inbox was last looked into, whether that went well or not.</param>
/// <param name="QueueLength">Files that wait in the inbox.</param>
/// <param name="OldestWaiting">When the one was first seen that waits longest; null where none does.</param>
/// <param name="Running">Checks at present.</param>
/// <param name="Done">Results since the start, those that were checked before included.</param>
/// <param name="Failed">Extracts that failed since the start.</param>
/// <param name="Troubles">What is wrong now.</param>
/// <param name="LastError">What went wrong last; null where nothing has since the start.</param>
/// <param name="LastErrorAt">When.</param>
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
    DateTimeOffset? LastErrorAt
);
