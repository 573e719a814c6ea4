using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>The columns that the header of a local table must have, so that a line of a contract can count it.</summary>
internal static class LocalNeeds
{
    /// <summary>The columns that are missing.</summary>
    public static IReadOnlyList<string> FindMissing(LocalQuery query, LocalFile file)
    {
        var missing = query.ColumnsRead.Where(c => !file.Columns.Contains(c)).ToList();
        if (GetMissingKey(query, file) is { } key)
            missing.Insert(0, key);
        return missing;
    }

    /// <summary>The column that says who a line is about: a blank one would count each line as somebody else.</summary>
    private static string? GetMissingKey(LocalQuery query, LocalFile file)
    {
        var table = query.Table;
        var reference = table.Columns.FirstOrDefault(c => c.Type == LocalColumnType.Reference);
        var hasClient = file.Columns.Contains(ColumnNames.CLIENTID) || file.Columns.Contains(ColumnNames.EPISODID);
        if (!table.IsJoined)
            return reference is { IsRequired: true } && !file.Columns.Contains(reference.Name) ? reference.Name : null;
        if (hasClient)
            return null;
        return
            table.Find(ColumnNames.CLIENTID)!.IsRequired
            || query.NeedsJourneys
            || (query.Kind == LocalCountKind.Clients && !(reference is not null && file.Columns.Contains(reference.Name)))
            ? ColumnNames.CLIENTID
            : null;
    }
}
