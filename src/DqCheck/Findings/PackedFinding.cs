namespace DqCheck.Findings;

/// <summary>
/// A finding as numbers, as a temporary file holds it: rule, record and value by their numbers in the run, so that it says nothing without
/// the run.
/// </summary>
/// <param name="Record">Index of the record.</param>
/// <param name="File">Index of the extract.</param>
/// <param name="Value">Id of the value.</param>
/// <param name="Rest">0: nothing more; above: place of its words from 1; below: complement of the place of the finding itself, which is
/// kept whole.</param>
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
