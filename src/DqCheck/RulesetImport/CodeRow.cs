namespace DqCheck.RulesetImport;

/// <summary>A row of reference data: a code of a column.</summary>
/// <param name="Column">The column of the extract.</param>
/// <param name="Code">The code.</param>
/// <param name="Text">Its meaning.</param>
/// <param name="Group">What it counts as; blank where the table does not say it.</param>
/// <param name="Sets">The letters of its data sets.</param>
/// <param name="Source">The source.</param>
/// <param name="Confidence">How surely it is known.</param>
/// <param name="Place">The file and sheet.</param>
/// <param name="Row">The number of the row.</param>
internal sealed record CodeRow(
    string Column,
    string Code,
    string Text,
    string Group,
    IReadOnlyList<string> Sets,
    string Source,
    string Confidence,
    string Place,
    int Row
);
