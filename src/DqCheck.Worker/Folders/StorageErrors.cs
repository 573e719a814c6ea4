namespace DqCheck.Worker.Folders;

/// <summary>Recognises errors of disk and folders, which are not the fault of an extract.</summary>
internal static class StorageErrors
{
    /// <summary>Whether a disk is full: ENOSPC, EDQUOT, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    public static bool IsDiskFull(Exception e) =>
        e is IOException && (e.HResult is 28 or 122 || (uint)e.HResult is 0x80070070 or 0x80070027);

    /// <summary>Describes the error without any file name; null where it is no storage error.</summary>
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

    /// <summary>Whether the error would affect any extract, so that this one is retried for as long as necessary.</summary>
    public static bool IsEnvironmental(Exception e)
    {
        var cause = e is DqCheckException { InnerException: { } inner } ? inner : e;
        return cause is DirectoryNotFoundException || IsAccessDenied(cause) || IsDiskFull(cause);
    }

    /// <summary>Whether access is denied, which renaming a folder reports as EACCES, EPERM or EROFS.</summary>
    private static bool IsAccessDenied(Exception e) =>
        e is UnauthorizedAccessException || (!OperatingSystem.IsWindows() && e is IOException && e.HResult is 1 or 13 or 30);
}
