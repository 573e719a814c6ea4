namespace DqCheck.RulesetImport;

/// <summary>A row of a table of fields: a column of the extract.</summary>
internal sealed record FieldRow
{
    public required string Name { get; init; }

    /// <summary>The file and sheet.</summary>
    public required string Place { get; init; }

    public required int Row { get; init; }

    public required string Title { get; init; }

    /// <summary>The official number; null where the table has none.</summary>
    public int? Number { get; init; }

    public required string Layout { get; init; }

    public required string Type { get; init; }

    /// <summary>Whether the table calls it a flag: something that is so or not.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether everybody has the item, and not adults only, for example.</summary>
    public bool IsForAll { get; init; }

    public required IReadOnlySet<int> Rules { get; init; }

    /// <summary>The record in the words of columns.csv; blank where the table does not say it.</summary>
    public required string Record { get; init; }

    /// <summary>Whether the row itself names the record, and not only the section.</summary>
    public required bool IsRecordStated { get; init; }

    /// <summary>The letters of its data sets, the oldest first.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }
}
