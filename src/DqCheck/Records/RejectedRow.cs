using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>
/// A row that will not be loaded, or from which no record can be built: the rule it breaks and the slot of the column (-1: the row as a whole).
/// </summary>
/// <param name="File">Index of the extract.</param>
/// <param name="Line">Physical line.</param>
/// <param name="Cells">Cells of the row.</param>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Slot">Slot of the column, or -1.</param>
/// <param name="Value">Id of the value in that column.</param>
/// <param name="Agency">The ids of the keys on the row; 0 where the cells cannot be trusted.</param>
/// <param name="Client">See <paramref name="Agency"/>.</param>
/// <param name="Episode">See <paramref name="Agency"/>.</param>
internal readonly record struct RejectedRow(
    int File,
    int Line,
    int Cells,
    Rule Rule,
    int Slot,
    int Value,
    int Agency,
    int Client,
    int Episode
);
