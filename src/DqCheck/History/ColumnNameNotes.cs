using DqCheck.Extracts;

namespace DqCheck.History;

/// <summary>Finds names in a file of column names that no extract has, and names of columns that an extract has already.</summary>
internal static class ColumnNameNotes
{
    private const int MaxNames = 10;

    /// <param name="mapping">The file; null where there is none.</param>
    /// <param name="extracts">The extracts of the check, and those sent last time.</param>
    public static IEnumerable<InputNote> Find(ColumnMapping? mapping, IReadOnlyList<Extract> extracts)
    {
        if (mapping is not null && FindAbsent(mapping, [.. extracts.SelectMany(e => e.Names)]) is { } absent)
            yield return absent;
        foreach (var unused in extracts.SelectMany(e => e.Header?.Unused ?? []).Distinct())
            yield return new(
                "columns",
                $"The values of “{unused.Name}” were not read, because the extract has {unused.Column} already. Keep only one of the two columns.",
                ForProviderOnly: true
            );
    }

    private static InputNote? FindAbsent(ColumnMapping mapping, List<string> names)
    {
        var absent = mapping.Names.Except(names, StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0 || absent.Count == 0)
            return null;
        var free = names.Where(n => n.Length > 0 && mapping.Find(n) is null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var shown = absent.Take(MaxNames).Select(n => $"“{n}”.{NearestIds.AskMeant(n, free)}");
        var more = absent.Count > MaxNames ? $" There are {absent.Count - MaxNames} more." : "";
        return new(
            "columns",
            $"{(absent.Count == 1 ? "1 name in the file of column names is" : $"{Plural.FormatNumber(absent.Count)} names in the file of column names are")} "
                + $"not in the header: {string.Join(' ', shown)}{more}",
            ForProviderOnly: true
        );
    }
}
