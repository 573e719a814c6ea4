namespace DqCheck.Fixtures;

/// <summary>
/// Where fixtures are looked for: the given folder; beside a ruleset given by its folder; then <c>fixtures</c> beside the program, then in
/// the current folder.
/// </summary>
internal static class FixtureFolders
{
    /// <summary>The folder with the <c>base.csv</c> of that ruleset, which bears the name of the ruleset's folder.</summary>
    /// <param name="given">What the user named, if anything: that folder, or the one above it.</param>
    /// <param name="ruleset">Folder of the ruleset.</param>
    /// <param name="rulesetGiven">The user named the ruleset by its folder.</param>
    /// <exception cref="DqCheckException">There is none.</exception>
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
                    ? $"“{given}” holds no fixtures: a folder of fixtures has a base.csv."
                    : $"There are no fixtures for the ruleset {name}: no folder fixtures/{name} with a base.csv, neither beside the program nor in the current folder. Give one with --fixtures."
            );
    }
}
