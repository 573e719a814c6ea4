namespace DqCheck.Worker.Page.Access;

/// <summary>What people may do in the page, as role claims.</summary>
internal static class PageRoles
{
    /// <summary>Sees and changes everything.</summary>
    public const string Officer = "officer";
}
