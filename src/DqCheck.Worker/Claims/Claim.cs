using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Claims;

/// <summary>
/// An extract that a worker has taken: a folder in <c>working</c> whose name says profile and whether to check again, and whose files say
/// how far it has come.
/// </summary>
/// <remarks>
/// <c>.lock</c> is held while a living worker has it. <c>extract/</c> holds the extract, <c>try-1</c>, <c>try-2</c> … stand for tries that
/// began,
/// <c>out/</c> becomes the result's folder, and <c>record.json</c> is there once <c>out/</c> is whole. Whoever gets the lock can go on from
/// there.
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

    /// <summary>Name of the folder, unlike any other.</summary>
    public string Id => Path.GetFileName(Folder);

    public string Profile { get; }

    /// <summary>Whether it is checked even if it was before.</summary>
    public bool IsForced { get; }

    /// <summary>Becomes the folder of the result.</summary>
    public string OutputFolder => Path.Combine(Folder, "out");

    private string ExtractFolder => Path.Combine(Folder, "extract");

    private string RecordFile => Path.Combine(Folder, "record.json");

    /// <summary>Takes a file out of the inbox by a rename; null where another worker was faster.</summary>
    public static Claim? TryTake(WorkerSettings settings, InboxFile file)
    {
        var folder = Path.Combine(settings.Working, $"{file.Profile.Name}.{(file.IsForced ? "again" : "once")}.{Guid.NewGuid():N}");
        PrivateFiles.CreateFolder(folder);
        CrashIfAt("folder");
        // Another worker may take the bare folder for one left behind, and then holds the lock or has removed it.
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

    /// <summary>Takes over what a worker left behind that is no more; null where one still has it, or it is no claim.</summary>
    public static Claim? TryTakeOver(string folder)
    {
        var parts = Path.GetFileName(folder).Split('.');
        if (parts is not [var profile, "once" or "again", { Length: 32 }])
            return null;
        return FileLock.TryAcquire(Path.Combine(folder, ".lock")) is { } held ? new(folder, profile, parts[1] == "again", held) : null;
    }

    /// <summary>The extract; null where none was taken, or it is gathered with its result.</summary>
    public FileInfo? Extract => Directory.Exists(ExtractFolder) ? new DirectoryInfo(ExtractFolder).EnumerateFiles().FirstOrDefault() : null;

    /// <summary>
    /// Name of the extract, also where it is gathered with its result; null where there never was one, or everything is elsewhere.
    /// </summary>
    public string? FileName => Extract?.Name ?? Record?.Extract;

    /// <summary>What is known of the result; null while it is not whole.</summary>
    public ResultRecord? Record => PrivateFiles.ReadJson<ResultRecord>(RecordFile);

    /// <summary>Whether there is an extract that was not checked to the end.</summary>
    public bool NeedsCheck => Record is null && Extract is not null;

    /// <summary>From now on the outputs are whole.</summary>
    public void WriteRecord(ResultRecord record) => PrivateFiles.WriteJson(RecordFile, record);

    /// <summary>How many tries began and neither ended nor were taken back.</summary>
    public int AttemptCount => Directory.EnumerateFiles(Folder, "try-*").Count();

    /// <summary>Begins a try: it counts even if the process does not live to say how it ended.</summary>
    public void BeginAttempt() => PrivateFiles.Open(GetAttemptFile(AttemptCount + 1), FileMode.CreateNew).Dispose();

    /// <summary>Says how the try ended that began, for the reason that is given at last.</summary>
    public void EndAttempt(string how) => File.WriteAllText(GetAttemptFile(AttemptCount), how);

    /// <summary>How the last try ended; blank where the process did not live to say so.</summary>
    public string LastAttempt => AttemptCount == 0 ? "" : File.ReadAllText(GetAttemptFile(AttemptCount));

    /// <summary>The try that began does not count: it was not the extract's fault.</summary>
    public void CancelAttempt()
    {
        if (AttemptCount > 0)
            File.Delete(GetAttemptFile(AttemptCount));
    }

    /// <summary>An empty folder for outputs, whatever an earlier try left.</summary>
    public void ClearOutputFolder()
    {
        if (Directory.Exists(OutputFolder))
            Directory.Delete(OutputFolder, recursive: true);
        PrivateFiles.CreateFolder(OutputFolder);
    }

    /// <summary>Keeps something held as long as the claim.</summary>
    public void Attach(IDisposable attached) => _attached.Add(attached);

    /// <summary>
    /// Puts the extract back where it came from, unless there is one of that name again; then it stays here for the next worker.
    /// </summary>
    public void ReturnToInbox(WorkerSettings settings)
    {
        if (settings.Profiles.FirstOrDefault(p => p.Name == Profile) is not { } profile || Extract is not { } extract)
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

    /// <summary>Removes the folder: everything that it stood for is elsewhere.</summary>
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
            // A bare folder that is left is found and removed as one that holds nothing.
        }

        Dispose();
    }

    /// <summary>Lets it go; what is in the folder stays for whoever takes it over.</summary>
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
