using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DqCheck.Findings;

/// <summary>Findings on disk, in a temporary file that only its owner can read and that has no name, or goes with its handle.</summary>
internal sealed class FindingFile : IDisposable
{
    private static readonly int Size = Unsafe.SizeOf<PackedFinding>();

    private readonly SafeFileHandle _file;

    public FindingFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        // Without a name nothing can be left behind, whatever ends the program.
        File.Delete(path);
    }

    /// <summary>Findings written so far.</summary>
    public int Count { get; private set; }

    public void Append(ReadOnlySpan<PackedFinding> findings)
    {
        RandomAccess.Write(_file, MemoryMarshal.AsBytes(findings), (long)Count * Size);
        Count += findings.Length;
    }

    /// <summary>Reads findings from a place on into the whole of a buffer.</summary>
    public void Read(int place, Span<PackedFinding> findings)
    {
        var bytes = MemoryMarshal.AsBytes(findings);
        for (var at = 0; at < bytes.Length;)
        {
            var read = RandomAccess.Read(_file, bytes[at..], ((long)place * Size) + at);
            if (read == 0) throw new EndOfStreamException();
            at += read;
        }
    }

    public void Dispose() => _file.Dispose();
}
