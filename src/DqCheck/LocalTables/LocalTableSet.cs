namespace DqCheck.LocalTables;

/// <summary>All local tables that are defined, and the days on which nobody works.</summary>
internal sealed class LocalTableSet(IReadOnlyList<LocalTableDefinition> tables, IEnumerable<DateOnly> bankHolidays)
{
    public const string FolderName = "local";

    public static readonly LocalTableSet Empty = new([], []);

    /// <summary>In the order of <c>tables.csv</c>.</summary>
    public IReadOnlyList<LocalTableDefinition> Tables { get; } = tables;

    public WorkingDays WorkingDays { get; } = new(bankHolidays);

    public LocalTableDefinition? Find(string id) => Tables.FirstOrDefault(t => t.Id == id);
}
