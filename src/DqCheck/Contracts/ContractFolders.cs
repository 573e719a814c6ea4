using System.Text.Json;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>
/// Finds contracts: at the given path, then in <c>rulesets/contracts</c> next to the program, then in that of the current folder.
/// </summary>
internal static class ContractFolders
{
    /// <summary>The folder of a contract, by its id or path.</summary>
    /// <exception cref="DqCheckException">There is none.</exception>
    public static string Find(string named)
    {
        var folders = GetRoots().Select(root => Path.Combine(root, named)).Prepend(named);
        if (folders.FirstOrDefault(HasContract) is { } folder)
            return Path.GetFullPath(folder);
        List<string> known = [.. ListAll().Select(f => Path.GetFileName(f)!)];
        throw new DqCheckException(
            FaultKind.Usage,
            $"Unknown contract {named}.{NearestIds.AskMeant(named, known)} "
                + $"Use {string.Join(", ", known.Append("or the path of a folder that contains contract.json"))}."
        );
    }

    /// <summary>The title of a contract; null where its file is damaged.</summary>
    public static string? ReadTitle(string folder)
    {
        try
        {
            return JsonSerializer
                .Deserialize(File.ReadAllText(Path.Combine(folder, "contract.json")), ContractJson.Default.ContractFile)
                ?.Title;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasContract(string folder) => File.Exists(Path.Combine(folder, "contract.json"));

    /// <summary>The folders of all contracts that can be named by their id.</summary>
    public static IEnumerable<string> ListAll() =>
        GetRoots()
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Where(HasContract)
            .DistinctBy(Path.GetFileName)
            .Order(StringComparer.Ordinal);

    /// <summary>The ids of all contracts that can be named by them.</summary>
    public static IReadOnlySet<string> ListIds() => ListAll().Select(folder => Path.GetFileName(folder)!).ToHashSet();

    private static IEnumerable<string> GetRoots() => RulesetFolders.GetRoots().Select(r => Path.Combine(r.Root, "contracts"));
}
