using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DqCheck.Findings;

/// <summary>Findings on disk, in a temporary file that only its owner can read and that has no name, or goes with its handle.</summary>
/// <remarks>Throws <see cref="DqCheckException"/> where the folder for temporary files cannot be written, or is full.</remarks>
/// <param name="folder">Where the file lies.</param>
internal sealed class TemporaryFindingFile(string folder) : IDisposable
{
    private static readonly int Size = Unsafe.SizeOf<PackedFinding>();

    private readonly SafeFileHandle _file = Create(folder);

    /// <summary>Findings written so far.</summary>
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

    /// <summary>Reads findings from a place on into the whole of a buffer.</summary>
    public void Read(int place, Span<PackedFinding> findings)
    {
        var bytes = MemoryMarshal.AsBytes(findings);
        for (var at = 0; at < bytes.Length; )
        {
            var read = RandomAccess.Read(_file, bytes[at..], ((long)place * Size) + at);
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
            // Without a name nothing can be left behind, whatever ends the program.
            File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CreateFault(folder, e);
        }
    }

    private static DqCheckException CreateFault(string folder, Exception cause) =>
        new(
            FaultKind.Output,
            $"More findings than fit into memory go to the folder for temporary files, {folder}, which is full or cannot be written. Make room there, or name another folder by the variable {(OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR")}.",
            cause: cause
        );
}
