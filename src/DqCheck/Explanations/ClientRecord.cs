namespace DqCheck.Explanations;

/// <summary>A record of a client as it is listed: the columns that hold a value, by slot, with the ids of their values.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Index">Its index among the records of its kind.</param>
/// <param name="Parent">Index of its episode; -1 for clients and episodes.</param>
/// <param name="Cells">The cells, in the order of the extract; columns that identify a person are left out.</param>
internal sealed record ClientRecord(RecordKind Kind, int Index, int Parent, IReadOnlyList<(int Slot, int Value)> Cells);
