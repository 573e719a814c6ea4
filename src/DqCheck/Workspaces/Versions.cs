using System.Globalization;
using DqCheck.Reports;

namespace DqCheck.Workspaces;

/// <summary>
/// A folder with earlier versions beside it: <c>N0001~1</c> is the one before, <c>N0001~2</c> the one before that. A process that is killed
/// in between leaves a gap in the numbers, which the next version fills.
/// </summary>
internal static class Versions
{
    /// <summary>Puts a folder in the place of another, which becomes version 1.</summary>
    /// <param name="source">The new folder.</param>
    /// <param name="target">Its place.</param>
    /// <param name="madeWay">Called when the place is free, before the new folder moves there.</param>
    /// <exception cref="DqCheckException">A file in one of the folders is open in another program.</exception>
    public static void Place(string source, string target, Action? madeWay = null) =>
        OutputErrors.Wrap(
            Path.GetFileName(target),
            "--out",
            () =>
            {
                PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
                if (Directory.Exists(target))
                {
                    var gap = 1;
                    while (Directory.Exists(GetPath(target, gap)))
                        gap++;
                    for (; gap > 1; gap--)
                        Directory.Move(GetPath(target, gap - 1), GetPath(target, gap));
                    Directory.Move(target, GetPath(target, 1));
                }

                madeWay?.Invoke();
                Directory.Move(source, target);
            }
        );

    /// <summary>The folder itself or one of its versions, whichever it is that is looked for; null where none is.</summary>
    public static string? Find(string target, Predicate<string> isLookedFor) =>
        List(target)
            .Select(version => version.Folder)
            .Prepend(target)
            .FirstOrDefault(folder => Directory.Exists(folder) && isLookedFor(folder));

    /// <summary>Puts the newest version back in the place of a folder that is gone.</summary>
    public static void Restore(string target)
    {
        if (!Directory.Exists(target) && List(target) is [var newest, ..])
            Directory.Move(newest.Folder, target);
    }

    /// <summary>The versions of a folder, the newest first, without the folder itself.</summary>
    public static IReadOnlyList<(string Folder, int Number)> List(string target)
    {
        var parent = Path.GetDirectoryName(target)!;
        return Directory.Exists(parent)
            ?
            [
                .. Directory
                    .EnumerateDirectories(parent, $"{Path.GetFileName(target)}~*")
                    .Select(folder =>
                        (
                            folder,
                            Number: int.TryParse(
                                folder.AsSpan(folder.LastIndexOf('~') + 1),
                                NumberStyles.None,
                                CultureInfo.InvariantCulture,
                                out var number
                            )
                                ? number
                                : 0
                        )
                    )
                    .Where(version => version.Number > 0)
                    .OrderBy(version => version.Number),
            ]
            : [];
    }

    /// <summary>Deletes a folder that nothing needs; one of whose files is open is deleted later.</summary>
    public static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run tries again.
        }
    }

    private static string GetPath(string target, int number) => FormattableString.Invariant($"{target}~{number}");
}
