namespace DqCheck.Cli;

/// <summary>Expands wildcards in the paths of extracts: not every shell does.</summary>
internal static class ExtractPaths
{
    /// <summary>Files that DqCheck writes beside extracts, and that a pattern such as <c>*.csv</c> does not mean.</summary>
    private static readonly string[] OutputEndings = [".findings.csv", ".due.csv", ".planted.csv"];

    /// <summary>
    /// The paths, with each pattern (<c>*</c> and <c>?</c> in the file name) replaced by the files that match it, in ordinal order.
    /// </summary>
    /// <exception cref="DqCheckException">No file matches a pattern.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => IsPattern(path) && !File.Exists(path) ? FindMatches(path) : [path])];

    /// <summary>Whether a path holds a wildcard.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    private static List<string> FindMatches(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) is { Length: > 0 } given ? given : ".";
        var options = new EnumerationOptions { MatchCasing = MatchCasing.PlatformDefault };
        List<string> found = Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, Path.GetFileName(pattern), options)
                    .Where(f => !OutputEndings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                    .Select(f => folder == "." ? Path.GetFileName(f) : f)
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        return found.Count > 0
            ? found
            : throw new DqCheckException(
                FaultKind.Extract,
                $"No file matches {pattern}. Check the name and the folder; nothing was checked."
            );
    }
}
