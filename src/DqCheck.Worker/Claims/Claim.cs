using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Claims;

/// <summary>
/// An extract claimed by a worker: a folder in <c>working</c>, named after the profile and whether to check again, with files that record
/// the progress.
/// </summary>
/// <remarks>
/// <c>.lock</c> is held while a running worker has the claim. <c>extract/</c> holds the extract; <c>try-1</c>, <c>try-2</c> … record the
/// attempts; <c>out/</c> becomes the folder of the result; <c>record.json</c> exists once <c>out/</c> is complete. Whoever gets the lock
/// can continue from there.
/// </remarks>
internal sealed partial class Claim : IDisposable
{
    private readonly FileLock _lock;
    private readonly List<IDisposable> _attached = [];

    private Claim(string folder, string profile, bool again, FileLock fileLock)
    {
        Folder = folder;
        Profile = profile;
        IsForced = again;
        _lock = fileLock;
    }

    public string Folder { get; }

    /// <summary>The unique name of the folder.</summary>
    public string Id => Path.GetFileName(Folder);

    public string Profile { get; }

    /// <summary>Whether it is checked even if it was checked before.</summary>
    public bool IsForced { get; }

    /// <summary>The folder of the outputs, which becomes the folder of the result.</summary>
    public string OutputFolder => Path.Combine(Folder, "out");

    private string ExtractFolder => Path.Combine(Folder, "extract");

    private string RecordFile => Path.Combine(Folder, "record.json");

    /// <summary>Claims a file in the inbox by renaming it; null where another worker was faster.</summary>
    public static Claim? TryTake(WorkerSettings settings, InboxFile file)
    {
        var folder = Path.Combine(settings.Working, $"{file.Profile.Name}.{(file.IsForced ? "again" : "once")}.{Guid.NewGuid():N}");
        PrivateFiles.CreateFolder(folder);
        CrashIfAt("folder");
        // Another worker may consider the empty folder abandoned, and then holds the lock or has removed the folder.
        if (FileLock.TryAcquire(Path.Combine(folder, ".lock"), FileMode.CreateNew) is not { } held)
            return null;
        var claim = new Claim(folder, file.Profile.Name, file.IsForced, held);
        try
        {
            PrivateFiles.CreateFolder(claim.ExtractFolder);
            File.Move(file.Path, Path.Combine(claim.ExtractFolder, Path.GetFileName(file.Path)), overwrite: true);
            CrashIfAt("claimed");
            return claim;
        }
        catch (Exception e)
        {
            if (claim.Extract is null)
                claim.Delete();
            else
                claim.Dispose();
            if (e is FileNotFoundException)
                return null;
            throw;
        }
    }

    /// <summary>Takes over the claim of a worker that has ended; null where a worker still holds it, or the folder is no claim.</summary>
    public static Claim? TryTakeOver(string folder)
    {
        var parts = Path.GetFileName(folder).Split('.');
        if (parts is not [var profile, "once" or "again", { Length: 32 }])
            return null;
        if (FileLock.TryAcquire(Path.Combine(folder, ".lock")) is not { } held)
            return null;
        var claim = new Claim(folder, profile, parts[1] == "again", held);
        try
        {
            claim.ResetIfEarlierVersion();
            return claim;
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A version of the worker without workspaces may have left a complete result, which has no place in one. The extract is checked again.
    /// </summary>
    private void ResetIfEarlierVersion()
    {
        if (Record is not { Outcome: ResultOutcome.Done or ResultOutcome.AlreadyChecked, Place.Length: 0 } record)
            return;
        var moved = Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .FirstOrDefault(file => Path.GetFileName(file) == record.Extract);
        if (Extract is null && moved is not null)
        {
            PrivateFiles.CreateFolder(ExtractFolder);
            File.Move(moved, Path.Combine(ExtractFolder, record.Extract));
        }

        // Where the extract is in its old place already, there is nothing left to do.
        File.Delete(RecordFile);
    }

    /// <summary>The extract; null where none was claimed, or it has moved to its result.</summary>
    public FileInfo? Extract => Directory.Exists(ExtractFolder) ? new DirectoryInfo(ExtractFolder).EnumerateFiles().FirstOrDefault() : null;

    /// <summary>Name of the extract, even if it has moved to its result; null if there never was one, or everything has moved.</summary>
    public string? FileName => Extract?.Name ?? Record?.Extract;

    /// <summary>The record of the result; null while it is incomplete.</summary>
    public ResultRecord? Record => PrivateFiles.ReadJson(RecordFile, ResultRecordJson.Contract);

    /// <summary>Whether there is an extract whose check has not been completed.</summary>
    public bool NeedsCheck => Record is null && Extract is not null;

    /// <summary>Records that the outputs are complete.</summary>
    public void WriteRecord(ResultRecord record) => PrivateFiles.WriteJson(RecordFile, record, ResultRecordJson.Contract);

    /// <summary>The number of attempts, without those that were cancelled.</summary>
    public int AttemptCount => Directory.EnumerateFiles(Folder, "try-*").Count();

    /// <summary>Begins an attempt. It counts even if the process ends before it can record the outcome.</summary>
    public void BeginAttempt() => PrivateFiles.Open(GetAttemptFile(AttemptCount + 1), FileMode.CreateNew).Dispose();

    /// <summary>Records how the attempt ended, for the reason shown after the last one.</summary>
    public void EndAttempt(string how) => File.WriteAllText(GetAttemptFile(AttemptCount), how);

    /// <summary>How the last attempt ended; blank where the process ended first.</summary>
    public string LastAttempt => AttemptCount == 0 ? "" : File.ReadAllText(GetAttemptFile(AttemptCount));

    /// <summary>Cancels the attempt, which failed through no fault of the extract.</summary>
    public void CancelAttempt()
    {
        if (AttemptCount > 0)
            File.Delete(GetAttemptFile(AttemptCount));
    }

    /// <summary>Creates an empty folder for outputs, removing whatever an earlier attempt left.</summary>
    public void ClearOutputFolder()
    {
        if (Directory.Exists(OutputFolder))
            Directory.Delete(OutputFolder, recursive: true);
        PrivateFiles.CreateFolder(OutputFolder);
    }

    /// <summary>Disposes an object together with the claim.</summary>
    public void Attach(IDisposable attached) => _attached.Add(attached);

    /// <summary>
    /// Returns the extract to the inbox, unless it has another file of that name; then the extract stays for the next worker.
    /// </summary>
    public void ReturnToInbox(WorkerSettings settings)
    {
        if (
            settings.Profiles.FirstOrDefault(p => p.Name == Profile) is not { } profile
            || settings.IsLinked(profile)
            || Extract is not { } extract
        )
            return;
        var place = IsForced ? Path.Combine(settings.GetInbox(profile), WorkerSettings.RecheckFolder) : settings.GetInbox(profile);
        try
        {
            extract.MoveTo(Path.Combine(place, extract.Name), overwrite: false);
        }
        catch (IOException)
        {
            return;
        }

        Delete();
    }

    /// <summary>Removes the folder, whose content has all been moved.</summary>
    public void Delete()
    {
        try
        {
            File.Delete(RecordFile);
            _lock.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder that remains is found and removed later.
        }

        Dispose();
    }

    /// <summary>Releases the claim; its folder stays for whoever takes it over.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        foreach (var held in _attached)
            held.Dispose();
    }

    private string GetAttemptFile(int number) => Path.Combine(Folder, $"try-{number}");

    /// <summary>Only Debug builds do anything here: tests kill the process at a step. See the folder CrashPoints.</summary>
    static partial void CrashIfAt(string step);
}
