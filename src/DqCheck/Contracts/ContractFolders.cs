using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>
/// Where contracts are looked for: the given path, then <c>rulesets/contracts</c> beside the program, then in the current folder.
/// </summary>
internal static class ContractFolders
{
    /// <summary>The folder of a contract, by its id or path.</summary>
    /// <exception cref="DqFault">There is none.</exception>
    public static string Find(string named)
    {
        var places = Roots().Select(root => Path.Combine(root, named)).Prepend(named);
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, "contract.json"))) is { } folder
            ? Path.GetFullPath(folder)
            : throw new DqFault(
                FaultKind.Usage,
                $"There is no contract “{named}”: neither a folder with a contract.json, nor one of {string.Join(", ", All().Select(Path.GetFileName).DefaultIfEmpty("(none)"))}."
            );
    }

    private static IEnumerable<string> All() =>
        Roots()
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(f => File.Exists(Path.Combine(f, "contract.json")))
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Roots() => RulesetFolders.Roots().Select(r => Path.Combine(r.Root, "contracts"));
}
