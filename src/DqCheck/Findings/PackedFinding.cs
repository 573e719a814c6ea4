namespace DqCheck.Findings;

/// <summary>
/// A finding as numbers, as stored in a temporary file: rule, record and value by their numbers in the check, so that the file reveals
/// nothing on its own.
/// </summary>
/// <param name="Record">Index of the record.</param>
/// <param name="File">Index of the extract.</param>
/// <param name="Value">Id of the value.</param>
/// <param name="Rest">
/// 0: nothing more; positive: position of its text from 1; negative: complement of the position of the finding itself, which is kept in
/// memory.
/// </param>
/// <param name="Rule">Number of the rule.</param>
/// <param name="Slot">Slot of the column, or -1.</param>
/// <param name="Kind">Kind of record.</param>
/// <param name="IsUnsupplied">See <see cref="RuleFinding.IsUnsupplied"/>.</param>
internal readonly record struct PackedFinding(
    int Record,
    int File,
    int Value,
    int Rest,
    short Rule,
    short Slot,
    byte Kind,
    bool IsUnsupplied
);
