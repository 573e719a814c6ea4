using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Reads one column of records of a kind, in their own cells or in those of their parents.</summary>
internal sealed class CellOf(Population population, RecordKind kind, Column column)
{
    private readonly IdColumn _ids = population[column.Kind].Ids(column.Slot);
    private readonly ValueTable _values = population.Values[column.Slot];
    private readonly bool _isOwn = column.Kind == kind;

    public int Slot => column.Slot;

    public int Id(int record) => _ids[_isOwn ? record : population.Owner(kind, record, column.Kind)];

    public bool IsBlank(int record) => Id(record) <= _values.LastEmpty;

    /// <summary>The day of a sound date, else null: what is wrong with the cell itself is said once, by its own check.</summary>
    public int? Day(int record, Judgements judgements) => Id(record) is var id && judgements.IsSound(column.Slot, id) && _values.Number(id) is var day && day != ValueTable.NoNumber ? day : null;

    /// <summary>Whether the extract of a record supplies the column at all.</summary>
    public bool IsSupplied(int record) => population.IsSupplied(kind, record, column.Slot);
}
