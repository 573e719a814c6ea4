using DqCheck.Extracts;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Folders;

/// <summary>A file in the inbox.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Profile">The profile whose folder holds it.</param>
/// <param name="IsForced">Whether it must be checked even if it was checked before.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="IsReady">Whether it has been unchanged for long enough.</param>
internal sealed record InboxFile(string Path, ProfileSettings Profile, bool IsForced, DateTimeOffset Since, bool IsReady)
{
    /// <summary>The series, derived from the name of the file.</summary>
    public string Series => GetSeries(Profile.Name, Path);

    /// <summary>The hash of profile, agency and letter; for other file names, of profile and name.</summary>
    public static string GetSeries(string profile, string file) =>
        RedactedFileName.Hash(
            ExtractName.Parse(file) is { Agency: { } agency } name
                ? $"{profile} {agency} {name.Letter}"
                : $"{profile} {System.IO.Path.GetFileName(file)}"
        );
}
