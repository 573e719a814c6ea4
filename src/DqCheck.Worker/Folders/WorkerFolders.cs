using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Folders;

/// <summary>Creates the folders of a worker. They must be on one drive, because files move between them by renaming.</summary>
internal static class WorkerFolders
{
    /// <summary>Creates all folders.</summary>
    /// <exception cref="DqCheckException">One cannot be made, or they are on several drives; every one that is wrong is named.</exception>
    public static void Create(WorkerSettings settings)
    {
        List<string> mistakes = [];
        foreach (
            var (name, folder) in new[]
            {
                ("Working", settings.Working),
                ("Inbox", settings.Inbox),
                ("Failed", settings.Failed),
                ("State", settings.State),
            }.Concat(settings.Profiles.Select(p => (OwnPaths.GetWorkspaceSetting(p), p.Workspace)))
        )
        {
            try
            {
                PrivateFiles.CreateFolder(folder);
                TryRename(folder, settings.Working);
                if (settings.Profiles.Any(p => p.Workspace == folder))
                    Workspace.Ensure(folder);
            }
            catch (Exception e) when (StorageErrors.Describe(e) is { } words)
            {
                mistakes.Add(
                    e is IOException and not DirectoryNotFoundException && !StorageErrors.IsDiskFull(e)
                        ? $"{name}: files cannot be moved from there to Working. Both folders must be on the same drive."
                        : $"{name}: the folder cannot be created or written to: {words}."
                );
            }
        }

        if (mistakes.Count > 0)
            throw new DqCheckException(FaultKind.Usage, "The folders cannot be used.", mistakes);
        CreateInboxes(settings);
        PrivateFiles.DeleteAbandoned(settings.State);
    }

    /// <summary>Creates the folders of profiles in the inbox; the inbox itself must exist.</summary>
    public static void CreateInboxes(WorkerSettings settings)
    {
        foreach (var profile in settings.Profiles.Where(p => !settings.IsLinked(p)))
        {
            var again = Path.Combine(settings.GetInbox(profile), WorkerSettings.RecheckFolder);
            if (Directory.Exists(again) || !Directory.Exists(settings.Inbox))
                continue;
            try
            {
                PrivateFiles.CreateFolder(again);
            }
            catch (IOException)
            {
                // A file or a link has the name of the folder. It has a rule like anything else in the inbox.
            }
        }
    }

    /// <summary>
    /// The lock file that keeps two extracts of one series or content from being processed at once. Hashes share 256 files per kind, which
    /// are never deleted.
    /// </summary>
    public static string GetLockFile(WorkerSettings settings, string kind, string hash)
    {
        var folder = Path.Combine(settings.State, "locks");
        PrivateFiles.CreateFolder(folder);
        return Path.Combine(folder, $"{kind}-{hash[..2]}.lock");
    }

    private static void TryRename(string from, string to)
    {
        var name = $".dqcheck-{Guid.NewGuid():N}";
        PrivateFiles.CreateFolder(Path.Combine(from, name));
        try
        {
            Directory.Move(Path.Combine(from, name), Path.Combine(to, name + "-renamed"));
            Directory.Delete(Path.Combine(to, name + "-renamed"));
        }
        catch (IOException)
        {
            Directory.Delete(Path.Combine(from, name));
            throw;
        }
    }
}
