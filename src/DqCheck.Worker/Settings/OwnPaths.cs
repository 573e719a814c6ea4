namespace DqCheck.Worker.Settings;

/// <summary>Finds folders and files of the worker that lie inside one of its folders and would be taken or removed there.</summary>
internal static class OwnPaths
{
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The folder in which another lies, or which is the same; null where it lies in none.</summary>
    public static string? FindSurrounding(WorkerSettings settings, string name)
    {
        var folders = GetFolders(settings);
        var path = folders.First(f => f.Name == name).Path;
        return folders.FirstOrDefault(f => f.Name != name && IsWithin(path, f.Path)).Name;
    }

    /// <summary>The setting that says where the workspace of a profile is.</summary>
    public static string GetWorkspaceSetting(ProfileSettings profile) => $"Profiles:{profile.Name}:{nameof(profile.Workspace)}";

    /// <summary>What is wrong with the places of files, and of the pickup folder.</summary>
    public static IEnumerable<string> FindMisplaced(WorkerSettings settings)
    {
        (string Name, string? Path)[] others =
        [
            ("Notices", settings.Notices),
            ("HealthFile", settings.HealthFile),
            ("Mail:Pickup", settings.MailPickup),
            .. settings.Profiles.SelectMany(p =>
                new[]
                {
                    ($"Profiles:{p.Name}:People", p.People),
                    ($"Profiles:{p.Name}:Accepted", p.Accepted),
                    ($"Profiles:{p.Name}:Columns", p.Columns),
                }
            ),
        ];
        var folders = GetFolders(settings);
        foreach (var (name, path) in others)
        {
            if (path is null)
                continue;
            if (folders.FirstOrDefault(f => f.Name is "Inbox" or "Working" && IsWithin(path, f.Path)).Name is { } around)
                yield return $"{name}: this is inside the folder {around}, where extracts are taken from. Use a place outside it.";
            else if (name is "Notices" or "HealthFile" && folders.FirstOrDefault(f => IsWithin(f.Path, path)).Name is { } folder)
                yield return $"{name}: this is the folder {folder}, or surrounds it. Give the path of a file.";
        }

        if (IsWithin(settings.Notices, settings.HealthFile))
            yield return "HealthFile: this is the same file as Notices. Use another file.";
    }

    private static (string Name, string Path)[] GetFolders(WorkerSettings settings) =>
        [
            ("Inbox", settings.Inbox),
            ("Working", settings.Working),
            ("Failed", settings.Failed),
            ("State", settings.State),
            .. settings.Profiles.Select(p => (GetWorkspaceSetting(p), p.Workspace)),
        ];

    private static bool IsWithin(string path, string folder) => GetFinalPath(path).StartsWith(GetFinalPath(folder), Comparison);

    /// <summary>The path with every link in it resolved, and a separator at the end.</summary>
    private static string GetFinalPath(string path, int links = 0)
    {
        var final = Path.GetPathRoot(path)!;
        foreach (var part in path[final.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var folder = new DirectoryInfo(Path.Combine(final, part));
            final =
                links < MaxLinks && folder.LinkTarget is { } target
                    ? GetFinalPath(Path.GetFullPath(target, final), links + 1)
                    : folder.FullName;
        }

        return Path.TrimEndingDirectorySeparator(final) + Path.DirectorySeparatorChar;
    }
}
