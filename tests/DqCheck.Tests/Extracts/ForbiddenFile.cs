using System.Runtime.CompilerServices;

namespace DqCheck.Tests.Extracts;

/// <summary>
/// A file that may not be read. Its owner cannot be kept out by permissions if the owner is root, but some files of the kernel keep out
/// even root.
/// </summary>
internal static class ForbiddenFile
{
    private const string WriteOnly = "/proc/sys/vm/compact_memory";

    public static string? WhyNot =>
        OperatingSystem.IsWindows() ? "Windows has no file mode to take away."
        : Environment.IsPrivilegedProcess && !File.Exists(WriteOnly) ? $"Root may read every file, and this system has no {WriteOnly}."
        : null;

    public static string In(TemporaryFolder folder)
    {
        if (Environment.IsPrivilegedProcess)
            return File.CreateSymbolicLink(folder.File(BaseExtract.FileName), WriteOnly).FullName;
        var path = folder.Write(BaseExtract.FileName, BaseExtract.Text());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        return path;
    }
}

/// <summary>A test that needs a file that may not be read.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ForbiddenFileFactAttribute : FactAttribute
{
    public ForbiddenFileFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = ForbiddenFile.WhyNot;
}
