using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Checks that a history is sound.</summary>
internal static class HistoryCheck
{
    /// <summary>What is wrong: sentences, none where nothing is.</summary>
    public static IReadOnlyList<string> Run(SqliteConnection connection)
    {
        var damage = connection.Read("pragma integrity_check", r => r.GetString(0));
        if (damage is not ["ok"])
            return [$"The file is damaged in {Plural.Format(damage.Count, "place", "places")}."];
        return
        [
            .. connection
                .Read(
                    "select \"table\", count(*) from pragma_foreign_key_check group by 1 order by 1",
                    r => (r.GetString(0), r.GetInt64(1))
                )
                .Select(broken => $"{Plural.Format(broken.Item2, "row", "rows")} of the table {broken.Item1} belong to nothing."),
            .. connection
                .Read(
                    """
                    select id, figure_count, coalesce(f.number, 0), finding_count, coalesce(s.number, 0)
                    from runs
                    left join (select run, count(*) as number from figures group by run) as f on f.run = sequence
                    left join (select run, count(*) as number from run_findings group by run) as s on s.run = sequence
                    order by sequence
                    """,
                    r =>
                        (
                            Id: r.GetString(0),
                            Figures: r.GetInt64(1),
                            HasFigures: r.GetInt64(2),
                            Findings: r.GetInt64(3),
                            HasFindings: r.GetInt64(4)
                        )
                )
                .SelectMany(run =>
                    Sentences(run.Id, (run.HasFigures, run.Figures, "figures"), (run.HasFindings, run.Findings, "findings"))
                ),
        ];
    }

    private static IEnumerable<string> Sentences(string run, params IEnumerable<(long Has, long Expected, string What)> parts) =>
        parts
            .Where(p => p.Has != p.Expected)
            .Select(p => $"Run {run} has {Plural.FormatNumber(p.Has)} of its {Plural.FormatNumber(p.Expected)} {p.What}.");
}
