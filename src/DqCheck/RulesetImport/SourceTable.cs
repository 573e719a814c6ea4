using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>A table in a sheet: its header and the rows below it, up to the next header.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Header">The header.</param>
/// <param name="Section">The title above the header, such as the column whose codes follow; blank where there is none.</param>
/// <param name="Rows">The rows below the header.</param>
internal sealed record SourceTable(SourceSheet Sheet, TableHeader Header, string Section, IReadOnlyList<SourceRow> Rows);
