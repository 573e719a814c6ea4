namespace DqCheck.People;

/// <summary>Who looks after a client or an episode: members of staff, never clients.</summary>
internal sealed record Person(string Keyworker, string Team)
{
    public static readonly Person None = new("", "");

    /// <summary>The name by which workbooks are split; blank where there is none.</summary>
    public string GetName(SplitBy split) => split == SplitBy.Team ? Team : Keyworker;
}
