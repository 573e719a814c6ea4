using DqCheck.Workspaces;

namespace DqCheck.Worker.Settings;

/// <summary>The settings of the worker, with full paths and time spans.</summary>
internal sealed record WorkerSettings
{
    /// <summary>Name of the profile for files in the inbox itself.</summary>
    public const string DefaultProfile = "default";

    /// <summary>
    /// Name of the folders, in the inbox and in those of profiles, for extracts to check even if they were checked before.
    /// </summary>
    public const string RecheckFolder = "again";

    public required string Root { get; init; }

    /// <summary>The inbox. Extracts are dropped here or into the folder of a profile.</summary>
    public required string Inbox { get; init; }

    /// <summary>Extracts that are being checked, each in a folder of its own.</summary>
    public required string Working { get; init; }

    public required string Failed { get; init; }

    /// <summary>The state: ledger, recent results, locks.</summary>
    public required string State { get; init; }

    /// <summary>The folder of the workspaces of profiles that do not name another.</summary>
    public required string Workspaces { get; init; }

    /// <summary>The file of notices, with a line for every completed check.</summary>
    public required string Notices { get; init; }

    /// <summary>The health file, rewritten after every scan.</summary>
    public required string HealthFile { get; init; }

    /// <summary>Port of <c>/health</c> on loopback; null for none.</summary>
    public int? HealthPort { get; init; }

    /// <summary>The page for the browser.</summary>
    public required PageSettings Page { get; init; }

    /// <summary>Time between two scans of the inbox.</summary>
    public TimeSpan PollInterval { get; init; }

    /// <summary>How long the size and time of a file must be unchanged before it is claimed.</summary>
    public TimeSpan StablePeriod { get; init; }

    /// <summary>The number of extracts checked at the same time.</summary>
    public int MaxConcurrentChecks { get; init; }

    /// <summary>The number of attempts for an extract that ends the program or the check.</summary>
    public int MaxAttempts { get; init; }

    public int MaxMegabytes { get; init; }

    /// <summary>The size of the largest extract that is checked.</summary>
    public long MaxBytes => MaxMegabytes * 1_000_000L;

    /// <summary>The longest time for a check before it fails.</summary>
    public TimeSpan MaxCheckDuration { get; init; }

    /// <summary>How long checks may continue after the signal to stop; then their extracts are returned to the inbox.</summary>
    public TimeSpan StopTimeout { get; init; }

    /// <summary>The longest delay between retries while disk or folders fail.</summary>
    public TimeSpan MaxRetryDelay { get; init; }

    /// <summary>Whether logs are JSON, one entry per line, rather than text.</summary>
    public bool LogJson { get; init; }

    /// <summary>Folder from which a mail server collects <c>.eml</c> files; null for no mail.</summary>
    public string? MailPickup { get; init; }

    public string? MailFrom { get; init; }

    public IReadOnlyList<string> MailTo { get; init; } = [];

    /// <summary>The profiles; that of <see cref="DefaultProfile"/> is always among them.</summary>
    public required IReadOnlyList<ProfileSettings> Profiles { get; init; }

    /// <summary>Opens the workspace of a profile, even of one that is no longer in the settings.</summary>
    /// <exception cref="DqCheckException">Its settings have mistakes.</exception>
    public Workspace OpenWorkspace(string profile) =>
        Profiles.FirstOrDefault(p => p.Name == profile) is { } found
            ? found.OpenWorkspace()
            : Workspace.OpenWith(Path.Combine(Workspaces, profile), file => file);

    /// <summary>The folder of the workspace of a profile, even of one that is no longer in the settings.</summary>
    public string GetWorkspace(string profile) =>
        Profiles.FirstOrDefault(p => p.Name == profile)?.Workspace ?? Path.Combine(Workspaces, profile);

    /// <summary>The folder of a profile in the inbox.</summary>
    public string GetInbox(ProfileSettings profile) => profile.Name == DefaultProfile ? Inbox : Path.Combine(Inbox, profile.Name);

    /// <summary>Whether the folder of a profile in the inbox is a link, so that it may lead out of the root.</summary>
    public bool IsLinked(ProfileSettings profile) =>
        profile.Name != DefaultProfile && new DirectoryInfo(GetInbox(profile)).LinkTarget is not null;
}
