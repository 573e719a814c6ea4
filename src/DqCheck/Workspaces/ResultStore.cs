using DqCheck.Reports;

namespace DqCheck.Workspaces;

/// <summary>
/// The results of a workspace. A result is written in a folder of its own that begins with a dot, then moved to its place in one step. What a
/// process that was killed had completed is placed by the next one, and the rest is deleted.
/// </summary>
/// <remarks>Whoever changes something holds the lock of the workspace.</remarks>
internal sealed class ResultStore(Workspace workspace)
{
    /// <summary>Copies for the commissioner, in the folder of a result until they are in their own place.</summary>
    private const string CopiesName = "commissioner-copies";

    /// <summary>The file that makes a folder a check of the page, which says what was asked for.</summary>
    public const string WaitingName = "check.json";

    /// <summary>The result with the latest as-of date before a date; null where there is none.</summary>
    public StoredResult? FindBefore(string series, DateOnly? asOf)
    {
        if (asOf is not { } day)
            return null;
        foreach (var month in ListMonths().Where(m => string.CompareOrdinal(Path.GetFileName(m), GetMonth(day)) <= 0))
        {
            var found = ListFolders(month)
                .Select(StoredResult.Find)
                .OfType<StoredResult>()
                .Where(r => r.Run.Series == series && r.Run.AsOf < day && r.Extracts.Count > 0)
                .MaxBy(r => r.Run.AsOf);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>All results, the newest month first, with earlier versions after the present one.</summary>
    public IEnumerable<StoredResult> List() => ListMonths().SelectMany(ListFolders).Select(StoredResult.Find).OfType<StoredResult>();

    /// <summary>The folder for the copies of a result that is not yet in its place.</summary>
    public static string GetCopiesFolder(string staging) => Path.Combine(staging, CopiesName);

    /// <summary>The folder where the result of a month and agency is, or will be.</summary>
    /// <param name="place">Month and agency, such as <c>2014-04/N0001</c>.</param>
    public string GetFolder(string place) => Path.Combine(workspace.Results, Path.Combine(place.Split('/')));

    /// <summary>The folder where the copies for the commissioner are, or will be.</summary>
    /// <param name="place">Month and agency.</param>
    public string GetCommissionerFolder(string place) => Path.Combine(workspace.CommissionerCopies, Path.Combine(place.Split('/')));

    /// <summary>Moves a complete result to its place, and its copies to theirs. Each step can be repeated.</summary>
    /// <param name="staging">The result; nothing happens where it has been moved already.</param>
    /// <param name="place">Month and agency.</param>
    /// <param name="reached">Receives the steps, for tests.</param>
    public void Place(string staging, string place, Action<string>? reached = null)
    {
        if (Directory.Exists(staging))
            Versions.Place(staging, GetFolder(place), () => reached?.Invoke("made-way"));
        reached?.Invoke("moved");
        PlaceCopies(place);
        reached?.Invoke("copied");
    }

    /// <summary>Moves the copies in a result to their place; does nothing where there are none.</summary>
    private void PlaceCopies(string place)
    {
        var copies = GetCopiesFolder(GetFolder(place));
        if (Directory.Exists(copies))
            Versions.Place(copies, GetCommissionerFolder(place));
    }

    /// <summary>Removes a folder of the workspace in one step, then deletes it.</summary>
    public void Remove(string folder)
    {
        var (removed, held) = CreateStaging($"{Guid.NewGuid():N}");
        Directory.Delete(removed);
        Directory.Move(folder, removed);
        EndStaging(removed, held);
    }

    /// <summary>Deletes earlier versions of the results of a month beyond the number that is kept.</summary>
    /// <param name="place">Month and agency.</param>
    /// <param name="mayDelete">Whether nobody needs a folder.</param>
    public void Prune(string place, Predicate<string> mayDelete)
    {
        var present = StoredResult.Find(GetFolder(place));
        // Another data set of the agency and month has versions of its own, the newest of which is its present result.
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        if (present is not null)
            numbers[present.Run.Series] = 1;
        foreach (var (folder, number) in Versions.List(GetFolder(place)))
        {
            var version = StoredResult.Find(folder);
            var series = version?.Run.Series ?? "";
            numbers[series] = numbers.GetValueOrDefault(series) + 1;
            // The same extract, checked again by the same rules, gives the same result: one is enough.
            var isSame = number == 1 && present is not null && version?.HasSameInputs(present.Run) == true;
            if ((isSame || numbers[series] > workspace.Settings.KeepResults + 1) && mayDelete(folder))
                Versions.TryDelete(folder);
        }

        foreach (var (folder, _) in Versions.List(GetCommissionerFolder(place)).Where(v => v.Number > workspace.Settings.KeepResults))
            Versions.TryDelete(folder);
    }

    /// <summary>A folder for a result, with the lock that shows that its process is alive.</summary>
    public (string Folder, FileLock Lock) CreateStaging(string id)
    {
        var folder = Path.Combine(workspace.Results, $".{id}");
        PrivateFiles.CreateFolder(workspace.Results);
        // Another run may be finding out at this moment whether this one is alive.
        if (FileLock.TryAcquire(GetLockFile(folder)) is not { } held)
            return CreateStaging($"{Guid.NewGuid():N}");
        PrivateFiles.CreateFolder(folder);
        return (folder, held);
    }

    /// <summary>Deletes a folder for a result that is not wanted, and its lock.</summary>
    public static void EndStaging(string folder, FileLock held)
    {
        if (Directory.Exists(folder))
            Versions.TryDelete(folder);
        held.Dispose();
        OutputLock.TryDelete(GetLockFile(folder));
    }

    /// <summary>Places or deletes what processes that were killed have left, except for checks that the page goes on with.</summary>
    public void Recover()
    {
        if (!Directory.Exists(workspace.Results))
            return;
        foreach (var (folder, held) in TakeLeft())
        {
            if (IsWaiting(folder))
            {
                held.Dispose();
                continue;
            }

            if (StoredResult.Find(folder) is { } result)
                Place(folder, result.Stored.Place);
            EndStaging(folder, held);
        }

        // A result may have been moved without its copies.
        foreach (var month in Directory.EnumerateDirectories(workspace.Results).Where(m => Path.GetFileName(m)[0] != '.'))
        {
            foreach (var folder in Directory.EnumerateDirectories(month).Where(IsPresent))
                PlaceCopies($"{Path.GetFileName(month)}/{Path.GetFileName(folder)}");
        }
    }

    /// <summary>Takes over the checks of the page that a process did not end.</summary>
    public IReadOnlyList<(string Folder, FileLock Lock)> TakeWaiting()
    {
        List<(string, FileLock)> waiting = [];
        foreach (var (folder, held) in Directory.Exists(workspace.Results) ? TakeLeft() : [])
        {
            if (IsWaiting(folder))
                waiting.Add((folder, held));
            else
                held.Dispose();
        }

        return waiting;
    }

    /// <summary>Deletes the checks of the page that a process did not end.</summary>
    /// <returns>How many there were.</returns>
    public int DeleteWaiting()
    {
        var waiting = TakeWaiting();
        foreach (var (folder, held) in waiting)
            EndStaging(folder, held);
        return waiting.Count;
    }

    /// <summary>Takes the locks of processes that are dead. A process makes its lock first, and deletes it last.</summary>
    private IEnumerable<(string Folder, FileLock Lock)> TakeLeft() =>
        from lockFile in Directory.GetFiles(workspace.Results, "." + GetLockFile("*"))
        let held = FileLock.TryAcquire(lockFile)
        where held is not null
        select (lockFile[..^GetLockFile("").Length], held);

    private static bool IsWaiting(string folder) => File.Exists(Path.Combine(folder, WaitingName));

    private IEnumerable<string> ListMonths() =>
        Directory.Exists(workspace.Results)
            ? Directory.EnumerateDirectories(workspace.Results, "????-??").OrderDescending(StringComparer.Ordinal)
            : [];

    /// <summary>The folders of a month: of each agency the present one first, then its versions.</summary>
    private static IEnumerable<string> ListFolders(string month) =>
        Directory
            .EnumerateDirectories(month)
            .Where(IsPresent)
            .Order(StringComparer.Ordinal)
            .SelectMany(folder => Versions.List(folder).Select(v => v.Folder).Prepend(folder));

    /// <summary>Whether a folder is that of an agency, not a version of it.</summary>
    private static bool IsPresent(string folder) => !Path.GetFileName(folder).Contains('~', StringComparison.Ordinal);

    private static string GetLockFile(string folder) => folder + ".lock";

    /// <summary>The name of a month's folder.</summary>
    public static string GetMonth(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
