using DqCheck.Tables;
using DqCheck.Tests.Workspaces;

namespace DqCheck.Tests.Worker.Page.Network;

/// <summary>The kept findings of April.</summary>
internal static class Findings
{
    public static IReadOnlyList<TableRow> Read(TestWorkspace workspace) =>
        LocalTable.Read(Directory.GetFiles(workspace.PathTo("results", "2014-04", "N0001", "kept"), "*.findings.csv").Single()).Rows;
}
