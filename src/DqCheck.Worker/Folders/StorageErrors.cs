namespace DqCheck.Worker.Folders;

/// <summary>What can go wrong with disk and folders, none of it the fault of an extract.</summary>
internal static class StorageErrors
{
    /// <summary>A disk is full: ENOSPC, EDQUOT, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    public static bool IsDiskFull(Exception e) =>
        e is IOException && (e.HResult is 28 or 122 || (uint)e.HResult is 0x80070070 or 0x80070027);

    /// <summary>What happened, in words that hold no name; null where it is no matter of disk and folders.</summary>
    public static string? Describe(Exception e) =>
        (e is DqCheckException { InnerException: { } cause } ? cause : e) switch
        {
            var denied when IsAccessDenied(denied) => "there is no permission",
            DirectoryNotFoundException => "a folder is not there",
            FileNotFoundException => "a file is gone",
            var full when IsDiskFull(full) => "the disk is full",
            IOException io => $"the system refuses (code {io.HResult & 0xFFFF})",
            _ => null,
        };

    /// <summary>Whether it would have met any extract: then the extract is tried again for as long as it takes.</summary>
    public static bool IsEnvironmental(Exception e)
    {
        var cause = e is DqCheckException { InnerException: { } inner } ? inner : e;
        return cause is DirectoryNotFoundException || IsAccessDenied(cause) || IsDiskFull(cause);
    }

    /// <summary>No permission; a rename of a folder says so by EACCES, EPERM or EROFS.</summary>
    private static bool IsAccessDenied(Exception e) =>
        e is UnauthorizedAccessException || (!OperatingSystem.IsWindows() && e is IOException && e.HResult is 1 or 13 or 30);
}
