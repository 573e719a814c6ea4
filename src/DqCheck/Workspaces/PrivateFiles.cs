using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DqCheck.Reports;

namespace DqCheck.Workspaces;

/// <summary>Creates folders and files that only their owner may read, where the system supports that.</summary>
internal static class PrivateFiles
{
    /// <summary>A folder and all files in it; nothing where it does not exist.</summary>
    public static IEnumerable<string> ListWithFolder(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Prepend(folder) : [];

    private const string TemporaryEnding = ".tmp";

    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates a folder and its parents if they do not exist.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        // The system would give parents that do not exist the usual permissions.
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { Length: > 0 } parent)
            CreateFolder(parent);
        Directory.CreateDirectory(folder, FolderMode);
    }

    /// <summary>Writes a small file completely or not at all, replacing any existing file.</summary>
    /// <exception cref="DqCheckException">It cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreateFolder(folder);
        var temporary = Path.Combine(folder, $".{Path.GetRandomFileName()}{TemporaryEnding}");
        OutputErrors.Wrap(
            Path.GetFileName(path),
            "the settings",
            () =>
            {
                try
                {
                    using (var stream = Open(temporary, FileMode.CreateNew))
                    {
                        write(stream);
                        stream.Flush(flushToDisk: true);
                    }

                    File.Move(temporary, path, overwrite: true);
                }
                catch
                {
                    OutputLock.TryDelete(temporary);
                    throw;
                }
            }
        );
    }

    /// <summary>Deletes what workers that were killed have left in a folder and those in it.</summary>
    public static void DeleteAbandoned(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (var file in Directory.EnumerateFiles(folder, ".*" + TemporaryEnding, all))
        {
            try
            {
                using (Open(file, FileMode.Open))
                    OutputLock.TryDelete(file);
                OutputLock.TryDelete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A worker that is alive is writing it.
            }
        }
    }

    /// <summary>Copies a file and returns the hash of what was copied, in lower-case hexadecimal.</summary>
    public static string Copy(string path, string copy)
    {
        using var source = OpenShared(path);
        using var target = Open(copy, FileMode.CreateNew);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
        target.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(target));
    }

    /// <summary>Writes a small text file.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a small file.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes a value as JSON.</summary>
    public static void WriteJson<T>(string path, T value, JsonTypeInfo<T> contract) =>
        Write(path, stream => JsonSerializer.Serialize(stream, value, contract));

    /// <summary>Reads a value from JSON; null where the file does not exist or is damaged.</summary>
    public static T? ReadJson<T>(string path, JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, contract);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens a file to which another program may be writing.</summary>
    public static FileStream OpenShared(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Opens a file for exclusive use; creates it as the mode says.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
