using Microsoft.Win32.SafeHandles;

namespace DqCheck.Cli;

/// <summary>Standard streams that whoever started the program has closed.</summary>
internal static class ClosedStreams
{
    /// <summary>Takes the lowest free place among the open files, which is that of a closed standard stream if there is one.</summary>
    public static SafeFileHandle? Occupy() =>
        OperatingSystem.IsWindows() || !File.Exists("/dev/null") ? null : File.OpenHandle("/dev/null");
}
