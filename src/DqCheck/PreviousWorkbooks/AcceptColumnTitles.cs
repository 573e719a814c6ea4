namespace DqCheck.PreviousWorkbooks;

/// <summary>The columns of the lists of findings in which people accept a finding, and those that say which finding it is.</summary>
internal static class AcceptColumnTitles
{
    public const string Because = "Accept because";

    public const string Until = "Until";

    public const string Accepted = "Accepted";

    public const string Fingerprint = "Fingerprint";

    public const string Rule = "Rule";

    /// <summary>The columns with ids of clients and records.</summary>
    public static readonly string[] Ids = ["Client", "Episode", "Record id", "TOP id", "Review id"];
}
