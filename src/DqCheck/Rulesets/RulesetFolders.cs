using System.Security.Cryptography;
using System.Text;
using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>Finds rulesets: in the given path, then in <c>rulesets</c> where the program is, then in the current folder.</summary>
internal static class RulesetFolders
{
    /// <summary>How a ruleset was found that the user gave by its folder.</summary>
    public const string GivenFolder = "the folder given with --ruleset";

    /// <summary>Finds the folder with the data set of that id, or the given path; without a name, the first that exists.</summary>
    /// <returns>The folder, how it was found (for people), and the id of the data set if one was named.</returns>
    public static (string Folder, string Found, string? DataSet) Find(string? named)
    {
        if (named is not null && File.Exists(Path.Combine(named, "datasets.csv")))
            return (named, GivenFolder, null);
        foreach (var (root, found) in GetRoots())
        {
            if (!Directory.Exists(root))
                continue;
            foreach (var folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
            {
                var list = Path.Combine(folder, "datasets.csv");
                if (!File.Exists(list))
                    continue;
                if (named is null || Table.Read(list).Rows.Any(row => row["id"] == named))
                    return (folder, found, named);
            }
        }

        var known = GetRoots().SelectMany(r => GetIds(r.Root)).Distinct().ToList();
        throw new DqCheckException(
            FaultKind.Usage,
            named is null
                ? "No ruleset was found, neither in the folder rulesets beside the program nor in the current folder. Give one with --ruleset."
                : $"Unknown ruleset {named}.{NearestIds.AskMeant(named, known)} "
                    + $"Use {string.Join(", ", known.Append("or the path of a folder that contains datasets.csv"))}."
        );
    }

    /// <summary>The file that all rulesets in a folder share; it may be missing.</summary>
    public static string GetAgenciesFile(string folder) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder))!, "agencies.csv");

    /// <summary>One hash of the names and contents of all files, independent of the system's separators and file order.</summary>
    /// <param name="folder">The folder of the ruleset.</param>
    /// <param name="own">The folder with lines of a service's own; null, or without files, for none.</param>
    public static string ComputeSha256(string folder, string? own = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Concat(new[] { GetAgenciesFile(folder) }.Where(File.Exists));
        var ownFiles = own is not null && Directory.Exists(own) ? Directory.EnumerateFiles(own, "*.csv", SearchOption.AllDirectories) : [];
        foreach (
            var (name, path) in files
                .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
                .Concat(ownFiles.Select(path => ("own/" + Path.GetRelativePath(own!, path).Replace('\\', '/'), path)))
                .OrderBy(f => f.Item1, StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The folders of rulesets and contracts, with their descriptions for people.</summary>
    public static IEnumerable<(string Root, string Found)> GetRoots() =>
        [
            (Path.Combine(AppContext.BaseDirectory, "rulesets"), "the rulesets folder beside the program"),
            ("rulesets", "the rulesets folder in the current folder"),
        ];

    private static IEnumerable<string> GetIds(string root) =>
        Directory.Exists(root)
            ? Directory
                .EnumerateDirectories(root)
                .Select(f => Path.Combine(f, "datasets.csv"))
                .Where(File.Exists)
                .SelectMany(f => Table.Read(f).Rows.OrderByDescending(r => r["from"], StringComparer.Ordinal))
                .Select(r => r["id"])
            : [];
}
