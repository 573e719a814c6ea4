using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Folders;

/// <summary>The folders of a worker: made when it starts, and on one drive, for every step of the way is a rename.</summary>
internal static class WorkerFolders
{
    /// <summary>Makes them all.</summary>
    /// <exception cref="DqCheckException">One cannot be made, or they are on several drives; every one that is wrong is named.</exception>
    public static void Create(WorkerSettings settings)
    {
        List<string> mistakes = [];
        foreach (
            var (name, folder) in new[]
            {
                ("Working", settings.Working),
                ("Inbox", settings.Inbox),
                ("Done", settings.Done),
                ("Failed", settings.Failed),
                ("State", settings.State),
            }
        )
        {
            try
            {
                PrivateFiles.CreateFolder(folder);
                TryRename(folder, settings.Working);
            }
            catch (Exception e) when (StorageErrors.Describe(e) is { } words)
            {
                mistakes.Add(
                    e is IOException and not DirectoryNotFoundException && !StorageErrors.IsDiskFull(e)
                        ? $"{name}: nothing can be renamed from there into Working; both must be folders on the same drive."
                        : $"{name}: the folder cannot be made or written: {words}."
                );
            }
        }

        if (mistakes.Count > 0)
            throw new DqCheckException(FaultKind.Usage, "The folders cannot be used.", mistakes);
        CreateInboxes(settings);
    }

    /// <summary>Makes the folders of profiles in the inbox; the inbox itself must be there.</summary>
    public static void CreateInboxes(WorkerSettings settings)
    {
        foreach (var profile in settings.Profiles)
        {
            var again = Path.Combine(settings.GetInbox(profile), WorkerSettings.RecheckFolder);
            if (!Directory.Exists(again) && Directory.Exists(settings.Inbox))
                PrivateFiles.CreateFolder(again);
        }
    }

    /// <summary>
    /// The place that two extracts of one kind may not be in at once: one of 256 files, of which each is held for a while and none is ever
    /// deleted.
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
