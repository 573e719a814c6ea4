using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>What an import would write.</summary>
/// <param name="Tables">The tables that were found.</param>
/// <param name="Sheets">The sheets that were read.</param>
/// <param name="Log">The changes, and what was not understood.</param>
/// <param name="Files">The files that change, by their path in the folder, with their new contents.</param>
/// <param name="Sets">The data sets, as in <c>sets</c>.</param>
/// <param name="IsWhole">Whether the rules know the data set as a whole.</param>
internal sealed record ImportResult(
    IReadOnlyList<SourceSheet> Sheets,
    IReadOnlyList<SourceTable> Tables,
    ImportLog Log,
    IReadOnlyDictionary<string, byte[]> Files,
    string Sets,
    bool IsWhole
);
