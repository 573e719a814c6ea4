namespace DqCheck.Worker.Settings;

/// <summary>What a version of the worker left that had folders of results instead of workspaces.</summary>
internal static class EarlierVersion
{
    /// <summary>Settings that there are no more.</summary>
    public static readonly IReadOnlySet<string> Settings = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Done", "Kept" };

    /// <summary>What to do about them.</summary>
    public const string Advice =
        "Results are now in the workspace of each profile: remove this setting, or say where they go with Workspaces.";

    /// <summary>What to know where there are results of that version; null where there are none.</summary>
    public static string? Describe(WorkerSettings settings)
    {
        var found = new[] { Path.Combine(settings.Root, "done"), Path.Combine(settings.Root, "kept") }
            .Where(Directory.Exists)
            .Select(Path.GetFileName)
            .ToList();
        return found.Count == 0
            ? null
            : $"An earlier version of DqCheck made {Plural.JoinAnd(found!)}. The worker no longer uses what is there, and leaves it as it is. "
                + "New results are in the workspaces. The first extract of each agency has nothing to compare with. To compare it with last "
                + "month, drop last month's extract first.";
    }
}
