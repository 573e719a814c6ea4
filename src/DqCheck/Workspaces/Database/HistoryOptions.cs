namespace DqCheck.Workspaces.Database;

/// <summary>What a history keeps, and for how long.</summary>
internal sealed record HistoryOptions
{
    public const int DefaultRetentionMonths = 36;

    /// <summary>
    /// The key with which ids and fingerprints are hashed before they are stored; null: they are stored as they are in <c>findings.csv</c>.
    /// </summary>
    public byte[]? IdKey { get; init; }

    /// <summary>How many months before the newest as-of date are kept; 0: all.</summary>
    public int RetentionMonths { get; init; } = DefaultRetentionMonths;
}
