using System.Text;
using System.Text.RegularExpressions;

namespace DqCheck.Worker.Folders;

/// <summary>
/// Decides what happens to everything in the inbox. What has no rule is taken and checked. <c>docs/worker.md</c> has the same table.
/// </summary>
internal static partial class InboxRules
{
    public static readonly InboxRule InvalidName = new(
        "file or folder whose name is not valid UTF-8",
        "files or folders whose names are not valid UTF-8",
        "Rename it with letters and digits."
    );

    public static readonly InboxRule Link = new("link", "links", "Links are not followed. Copy the file itself into the inbox.");

    public static readonly InboxRule OtherFolder = new(
        "folder that belongs to no profile",
        "folders that belong to no profile",
        "Nothing is taken from it. Move its files into the inbox or the folder of a profile."
    );

    public static readonly InboxRule SystemFile = new("file of the operating system", "files of the operating system", "You can delete it.")
    {
        IsExpected = true,
    };

    public static readonly InboxRule TemporaryFile = new(
        "temporary or backup file of another program",
        "temporary or backup files of other programs",
        "You can delete it once that program has finished."
    )
    {
        IsExpected = true,
    };

    public static readonly InboxRule ConflictCopy = new(
        "conflict copy",
        "conflict copies",
        "The name is that of a conflict copy: a program such as OneDrive or Dropbox found two versions of one file. Find out which version is "
            + "right, and drop it with its proper name."
    )
    {
        IsMovedToFailed = true,
    };

    private static readonly string[] TemporaryEndings =
    [
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".filepart",
        ".crdownload",
        ".download",
        ".lck",
        ".lock",
        ".swp",
        ".swo",
        ".bak",
        "~",
    ];

    private static readonly string[] SystemFiles = ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"];

    /// <summary>The rule for a file or folder; null where it is a file to check, or one of the folders that are expected there.</summary>
    public static InboxRule? Find(FileSystemInfo entry, IReadOnlySet<string> expectedFolders)
    {
        // Bytes that are not valid UTF-8, and halves of surrogate pairs, are read as replacement characters.
        if (entry.Name.EnumerateRunes().Contains(Rune.ReplacementChar))
            return InvalidName;
        if (IsLink(entry))
            return Link;
        if (entry is DirectoryInfo)
            return expectedFolders.Contains(entry.Name) ? null : OtherFolder;
        return FindByName(entry.Name);
    }

    /// <summary>The rule for the name of a file.</summary>
    public static InboxRule? FindByName(string name) =>
        IsSystemFile(name) ? SystemFile
        : IsTemporary(name) ? TemporaryFile
        : ConflictPattern().IsMatch(name) ? ConflictCopy
        : null;

    /// <summary>Whether a file or folder is a symbolic link or a junction, wherever it leads.</summary>
    public static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private static bool IsSystemFile(string name) =>
        SystemFiles.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.EndsWith("Zone.Identifier", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("._", StringComparison.Ordinal);

    private static bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith('#') && name.EndsWith('#'))
        || TemporaryEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || ExcelPattern().IsMatch(name);

    /// <summary>The name of a file that Excel writes before it gives it the right name.</summary>
    [GeneratedRegex("^[0-9A-F]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex ExcelPattern();

    /// <summary>
    /// Dropbox, Nextcloud and Syncthing write “conflict” into the name; OneDrive adds the name of the computer to that of the extract.
    /// </summary>
    [GeneratedRegex(
        @"conflict|^[A-Z0-9]+-[0-9]{8}-[0-9]{8}-TREAT-IN-[A-Z]-(?=[0-9-]*[A-Z])[A-Z0-9-]{4,}\.csv$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ConflictPattern();
}
