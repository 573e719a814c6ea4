namespace DqCheck.Worker.Settings;

/// <summary>What the worker was told: paths are full, times are spans.</summary>
internal sealed record WorkerSettings
{
    /// <summary>Name of the profile of what lies in the inbox itself.</summary>
    public const string DefaultProfile = "default";

    /// <summary>
    /// Name of the folders, in the inbox and in those of profiles, for extracts that are checked even if they were before.
    /// </summary>
    public const string RecheckFolder = "again";

    public required string Root { get; init; }

    /// <summary>Extracts are dropped here, or into a folder of it that is named as a profile.</summary>
    public required string Inbox { get; init; }

    /// <summary>Extracts that are being checked, each in a folder of its own.</summary>
    public required string Working { get; init; }

    public required string Done { get; init; }

    public required string Failed { get; init; }

    /// <summary>What is remembered: ledger, last results, locks.</summary>
    public required string State { get; init; }

    /// <summary>A line for every run that ended.</summary>
    public required string Notices { get; init; }

    /// <summary>Written anew after every look.</summary>
    public required string HealthFile { get; init; }

    /// <summary>Port of <c>/health</c> on loopback; null: none.</summary>
    public int? HealthPort { get; init; }

    /// <summary>Time between two looks into the inbox.</summary>
    public TimeSpan PollInterval { get; init; }

    /// <summary>How long size and time of a file stand still before it is taken.</summary>
    public TimeSpan StablePeriod { get; init; }

    /// <summary>How many extracts are checked at a time.</summary>
    public int MaxConcurrentChecks { get; init; }

    /// <summary>How often an extract is tried that ends the program or the check.</summary>
    public int MaxAttempts { get; init; }

    public int MaxMegabytes { get; init; }

    /// <summary>A check that takes longer has failed.</summary>
    public TimeSpan MaxCheckDuration { get; init; }

    /// <summary>How long checks may go on after the signal to stop; then their extracts are given back.</summary>
    public TimeSpan StopTimeout { get; init; }

    /// <summary>Pauses grow up to this while something is wrong with disk or folders.</summary>
    public TimeSpan MaxRetryDelay { get; init; }

    /// <summary>Whether logs are JSON, a line an entry; else text.</summary>
    public bool LogJson { get; init; }

    /// <summary>Folder from which a mail server takes <c>.eml</c> files; null: no mail.</summary>
    public string? MailPickup { get; init; }

    public string? MailFrom { get; init; }

    public IReadOnlyList<string> MailTo { get; init; } = [];

    /// <summary>One for each kind of extracts; that of <see cref="DefaultProfile"/> is always there.</summary>
    public required IReadOnlyList<ProfileSettings> Profiles { get; init; }

    /// <summary>The folder of a profile in the inbox.</summary>
    public string GetInbox(ProfileSettings profile) => profile.Name == DefaultProfile ? Inbox : Path.Combine(Inbox, profile.Name);
}
