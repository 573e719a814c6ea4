namespace DqCheck.Tests.Extracts;

/// <summary>
/// A file without permission to read it. Root can read all ordinary files, but some files of the kernel not even root can read.
/// </summary>
internal static class UnreadableFile
{
    private const string WriteOnlyKernelFile = "/proc/sys/vm/compact_memory";

    public static string? SkipReason =>
        OperatingSystem.IsWindows() ? "Windows has no file mode to take away."
        : Environment.IsPrivilegedProcess && !File.Exists(WriteOnlyKernelFile)
            ? $"Root may read every file, and this system has no {WriteOnlyKernelFile}."
        : null;

    public static string CreateIn(TemporaryFolder folder)
    {
        if (Environment.IsPrivilegedProcess)
            return File.CreateSymbolicLink(folder.File(CleanExtract.FileName), WriteOnlyKernelFile).FullName;
        var path = folder.Write(CleanExtract.FileName, CleanExtract.Text());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        return path;
    }
}
