namespace DqCheck.Worker.Page.Checks;

/// <summary>What to write besides what the workspace asks for, when a result is checked again.</summary>
/// <param name="Commissioner">Whether to write copies for the commissioner.</param>
/// <param name="Split"><c>keyworker</c> or <c>team</c>, for a workbook for each of them; null for none.</param>
internal sealed record CheckAgainRequest(bool Commissioner = false, string? Split = null);
