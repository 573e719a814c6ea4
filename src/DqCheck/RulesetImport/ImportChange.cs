namespace DqCheck.RulesetImport;

/// <summary>A line that an import adds or changes.</summary>
/// <param name="File">The file of the ruleset, such as <c>columns.csv</c>.</param>
/// <param name="Name">The column, code or data set.</param>
/// <param name="Sets">Its data sets.</param>
/// <param name="IsAdded">Whether the line is new.</param>
/// <param name="Cells">The cells that change; all filled cells of a new line that was copied from another one and differ from it.</param>
internal sealed record ImportChange(
    string File,
    string Name,
    string Sets,
    bool IsAdded,
    IReadOnlyList<(string Cell, string From, string To)> Cells
);
