using DqCheck.Workspaces.Database;

namespace DqCheck.Tests.Workspaces.Database;

/// <summary>Reads what a history holds, past its API.</summary>
internal static class HistoryDatabaseReader
{
    /// <summary>Each run in the order in which it was added, with the number of its findings and figures.</summary>
    public static List<(string Id, int Findings, int Figures)> ReadRuns(string path)
    {
        using var connection = HistoryConnection.Open(path);
        return connection.Read(
            """
            select id, (select count(*) from run_findings where run = sequence), (select count(*) from figures where run = sequence)
            from runs order by sequence
            """,
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2))
        );
    }
}
