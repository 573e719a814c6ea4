namespace DqCheck.Worker.Settings;

/// <summary>The settings of the page for the browser.</summary>
internal sealed record PageSettings
{
    public const int DefaultPort = 5080;

    public bool IsEnabled { get; init; }

    /// <summary>The port on loopback; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The only workspace of the page; then no folder is watched. Null: the page has the workspaces of all profiles.</summary>
    public string? Workspace { get; init; }

    /// <summary>Whether the program stops when its standard input ends, as it does when the program that started it has ended.</summary>
    public bool StopsAtEndOfInput { get; init; }

    public int MaxUploadMegabytes { get; init; }

    /// <summary>The largest upload at once.</summary>
    public long MaxUploadBytes => MaxUploadMegabytes * 1_000_000L;

    /// <summary>After how long without use a person must sign in again.</summary>
    public TimeSpan IdleTimeout { get; init; }

    /// <summary>How other computers reach the page; null where it is for this computer only.</summary>
    public NetworkSettings? Network { get; init; }
}
