using DqCheck.Workspaces.Database;

namespace DqCheck.Workspaces;

/// <summary>The <c>kept/run.json</c> of a result: the run, and where its result belongs. It is written last, so a result with it is whole.</summary>
/// <param name="Place">Month and agency, such as <c>2014-04/N0001</c>.</param>
/// <param name="Workbook">Name of the workbook of everybody; null where none was written.</param>
/// <param name="Run">The run, as the history keeps it; in the file without its figures.</param>
internal sealed record StoredRun(string Place, string? Workbook, HistoryRun Run);
