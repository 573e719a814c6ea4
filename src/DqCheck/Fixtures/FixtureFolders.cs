namespace DqCheck.Fixtures;

/// <summary>
/// Finds fixtures: in the given folder; near a ruleset given by its folder; in <c>fixtures</c> where the program is; in the current folder.
/// </summary>
internal static class FixtureFolders
{
    /// <summary>Finds the folder with the <c>base.csv</c> of a ruleset, which has the name of the ruleset's folder.</summary>
    /// <param name="given">The folder that the user gave, or the one above it; null if none.</param>
    /// <param name="ruleset">Folder of the ruleset.</param>
    /// <param name="rulesetGiven">Whether the user gave the ruleset by its folder.</param>
    /// <exception cref="DqCheckException">There is no such folder.</exception>
    public static string Find(string? given, string ruleset, bool rulesetGiven)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(ruleset)));
        List<string> places = given is not null
            ? [given, Path.Combine(given, name)]
            :
            [
                .. rulesetGiven ? [Path.GetFullPath(Path.Combine(ruleset, "..", "..", "fixtures", name))] : Array.Empty<string>(),
                Path.Combine(AppContext.BaseDirectory, "fixtures", name),
                Path.Combine("fixtures", name),
            ];
        return places.FirstOrDefault(p => File.Exists(Path.Combine(p, "base.csv")))
            ?? throw new DqCheckException(
                FaultKind.Usage,
                given is not null
                    ? $"No fixtures found in “{given}”. A folder of fixtures has a base.csv."
                    : $"No fixtures found for the ruleset {name}: there is no folder fixtures/{name} with a base.csv "
                        + "beside the program or in the current folder. Choose one with --fixtures."
            );
    }
}
