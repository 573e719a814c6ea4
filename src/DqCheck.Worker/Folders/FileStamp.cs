using System.Security.Cryptography;
using DqCheck.Workspaces;

namespace DqCheck.Worker.Folders;

/// <summary>Size, modification time and hash of a file: they show whether another program has written to it since.</summary>
/// <param name="Length">The size in bytes.</param>
/// <param name="Written">The modification time.</param>
/// <param name="Sha256">The hash; blank for an empty file, which may be a pipe, and for one that is too large.</param>
internal sealed record FileStamp(long Length, DateTime Written, string Sha256)
{
    /// <summary>Reads the whole file, unless it is empty or too large; null where there is no permission to read it.</summary>
    public static FileStamp? Read(FileInfo file, long maxBytes)
    {
        try
        {
            file.Refresh();
            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (length == 0 || length > maxBytes)
                return new(length, written, "");
            using var stream = PrivateFiles.OpenShared(file.FullName);
            return new(length, written, Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a file has the same bytes, as far as they were read.</summary>
    public bool HasSameBytes(FileStamp other) => (Length, Sha256) == (other.Length, other.Sha256);

    /// <summary>Whether the size and time of the file are still the same. Its bytes are not read.</summary>
    public bool HasSameSizeAndTime(FileInfo file)
    {
        file.Refresh();
        return file.Exists && (file.Length, file.LastWriteTimeUtc) == (Length, Written);
    }
}
