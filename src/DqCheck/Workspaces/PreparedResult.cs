using DqCheck.Reports;

namespace DqCheck.Workspaces;

/// <summary>A result that is complete, but not yet in its place.</summary>
/// <param name="View">The result, for the audience that was asked for.</param>
/// <param name="Place">Where it belongs: month and agency, such as <c>2014-04/N0001</c>, or <c>no-date/N0001</c>.</param>
/// <param name="Stored">The run; null where the result has no month, because no extract could be read or there is no as-of date.</param>
/// <param name="Written">Where the outputs will be, and in which formats.</param>
internal sealed record PreparedResult(ResultView View, string Place, StoredRun? Stored, OutputOptions Written)
{
    /// <summary>What was kept beside the outputs, in sentences.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}
