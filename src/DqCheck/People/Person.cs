namespace DqCheck.People;

/// <summary>The keyworker and team of a client or an episode: staff, never clients.</summary>
internal sealed record Person(string Keyworker, string Team)
{
    public static readonly Person None = new("", "");

    /// <summary>The name by which workbooks are split; blank where there is none.</summary>
    public string GetName(SplitBy split) => split == SplitBy.Team ? Team : Keyworker;
}
