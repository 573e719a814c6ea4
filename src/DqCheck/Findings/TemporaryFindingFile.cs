using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DqCheck.Findings;

/// <summary>
/// Findings on disk, in a temporary file that only its owner can read. The file has no name, or is deleted when it is closed.
/// </summary>
/// <remarks>Throws <see cref="DqCheckException"/> where the folder for temporary files is full or cannot be written.</remarks>
/// <param name="folder">The folder of the file.</param>
internal sealed class TemporaryFindingFile(string folder) : IDisposable
{
    private static readonly int Size = Unsafe.SizeOf<PackedFinding>();

    private readonly SafeFileHandle _file = Create(folder);

    /// <summary>The number of findings written so far.</summary>
    public int Count { get; private set; }

    public void Append(ReadOnlySpan<PackedFinding> findings)
    {
        try
        {
            RandomAccess.Write(_file, MemoryMarshal.AsBytes(findings), (long)Count * Size);
            Count += findings.Length;
        }
        catch (IOException e)
        {
            throw CreateFault(folder, e);
        }
    }

    /// <summary>Fills a buffer with findings from a position.</summary>
    public void Read(int position, Span<PackedFinding> findings)
    {
        var bytes = MemoryMarshal.AsBytes(findings);
        for (var at = 0; at < bytes.Length; )
        {
            var read = RandomAccess.Read(_file, bytes[at..], ((long)position * Size) + at);
            if (read == 0)
                throw new EndOfStreamException();
            at += read;
        }
    }

    public void Dispose() => _file.Dispose();

    private static SafeFileHandle Create(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Path.GetRandomFileName());
            var file = File.OpenHandle(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None
            );
            if (OperatingSystem.IsWindows())
                return file;
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            // A file without a name disappears however the program ends.
            File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CreateFault(folder, e);
        }
    }

    private static DqCheckException CreateFault(string folder, Exception cause)
    {
        var variable = OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR";
        return new(
            FaultKind.Output,
            $"There are more findings than fit in memory, and the folder for temporary files, {folder}, is full or cannot be written to. "
                + $"Free some space there, or set the environment variable {variable} to another folder.",
            cause: cause
        );
    }
}
