using DqCheck.Extracts;
using DqCheck.Worker.Folders;
using DqCheck.Worker.Settings;

namespace DqCheck.Worker.Watch;

/// <summary>A file in the inbox.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Profile">The profile whose folder holds it.</param>
/// <param name="Again">Whether it is to be checked even if it was before.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="IsReady">Whether it stood still long enough.</param>
internal sealed record Waiting(string Path, ProfileSettings Profile, bool Again, DateTimeOffset Since, bool IsReady)
{
    /// <summary>Profile, agency and letter, hashed; of a name of another form the whole name.</summary>
    public string SeriesOfName => ExtractName.Of(Path) is { Agency: { } agency } name ? ShownName.Hash($"{Profile.Name} {agency} {name.Letter}") : ShownName.Hash(Path);
}
