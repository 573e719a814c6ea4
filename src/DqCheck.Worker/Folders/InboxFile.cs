using DqCheck.Extracts;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Folders;

/// <summary>A file in the inbox.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Profile">The profile whose folder holds it.</param>
/// <param name="IsForced">Whether it is to be checked even if it was before.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="IsReady">Whether it stood still long enough.</param>
internal sealed record InboxFile(string Path, ProfileSettings Profile, bool IsForced, DateTimeOffset Since, bool IsReady)
{
    /// <summary>The series to which its name says it belongs.</summary>
    public string Series => GetSeries(Profile.Name, Path);

    /// <summary>Profile, agency and letter, hashed; of a name of another form profile and name.</summary>
    public static string GetSeries(string profile, string file) =>
        RedactedFileName.Hash(
            ExtractName.Parse(file) is { Agency: { } agency } name
                ? $"{profile} {agency} {name.Letter}"
                : $"{profile} {System.IO.Path.GetFileName(file)}"
        );
}
