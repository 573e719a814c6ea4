namespace DqCheck.Worker.Settings;

/// <summary>What people may do in the page, as role claims.</summary>
internal static class PageRoles
{
    /// <summary>Sees and changes everything.</summary>
    public const string Officer = "officer";

    /// <summary>Sees the findings of their own clients.</summary>
    public const string Keyworker = "keyworker";

    /// <summary>Sees copies with counts only.</summary>
    public const string Commissioner = "commissioner";

    /// <summary>All roles. Somebody who has several gets the first.</summary>
    public static readonly IReadOnlyList<string> All = [Officer, Keyworker, Commissioner];
}
