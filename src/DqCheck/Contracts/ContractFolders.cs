using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>
/// Where contracts are looked for: the given path, then <c>rulesets/contracts</c> beside the program, then in the current folder.
/// </summary>
internal static class ContractFolders
{
    /// <summary>The folder of a contract, by its id or path.</summary>
    /// <exception cref="DqCheckException">There is none.</exception>
    public static string Find(string named)
    {
        var places = GetRoots().Select(root => Path.Combine(root, named)).Prepend(named);
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, "contract.json"))) is { } folder
            ? Path.GetFullPath(folder)
            : throw new DqCheckException(
                FaultKind.Usage,
                $"There is no contract “{named}”: neither a folder with a contract.json, nor one of {string.Join(", ", GetAll().Select(Path.GetFileName).DefaultIfEmpty("(none)"))}."
            );
    }

    private static IEnumerable<string> GetAll() =>
        GetRoots()
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(f => File.Exists(Path.Combine(f, "contract.json")))
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> GetRoots() => RulesetFolders.GetRoots().Select(r => Path.Combine(r.Root, "contracts"));
}
