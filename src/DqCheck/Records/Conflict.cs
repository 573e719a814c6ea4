namespace DqCheck.Records;

/// <summary>A second value for one column of one record: its id, and its row.</summary>
internal sealed record Conflict(RecordKind Kind, int Record, int Slot, int First, int Other);
