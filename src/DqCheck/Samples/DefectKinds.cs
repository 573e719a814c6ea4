namespace DqCheck.Samples;

/// <summary>All kinds of defects that can be planted.</summary>
internal static class DefectKinds
{
    public static readonly IReadOnlyList<DefectKind> All =
    [
        .. RejectDefects.All,
        .. EpisodeDefects.All,
        .. OrderDefects.All,
        .. ChildDefects.All,
        .. ConflictDefects.All,
        .. TimelinessDefects.All,
    ];
}
