namespace DqCheck.Extracts;

/// <summary>Names that tell files of the same name apart by the shortest part of their folders.</summary>
internal static class DistinctFileNames
{
    /// <summary>The name of each file: without its folder, unless another file in another folder has the same name.</summary>
    public static IReadOnlyList<string> Create(IReadOnlyList<string> paths)
    {
        List<string[]> parts = [.. paths.Select(p => Path.GetFullPath(p).Split(Path.DirectorySeparatorChar))];
        var sameName = parts.ToLookup(p => p[^1], StringComparer.Ordinal);
        return [.. parts.Select(p => Join(p, FindLength([.. sameName[p[^1]]])))];
    }

    /// <summary>With how many parts at the end these paths differ, unless they are the same path.</summary>
    private static int FindLength(List<string[]> paths)
    {
        var files = paths.Select(p => Join(p, p.Length)).Distinct().Count();
        var most = paths.Max(p => p.Length);
        return Enumerable.Range(1, most).First(length => length == most || paths.Select(p => Join(p, length)).Distinct().Count() == files);
    }

    private static string Join(string[] parts, int length) => string.Join('/', parts.TakeLast(length));
}
