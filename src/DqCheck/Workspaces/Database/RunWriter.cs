using Microsoft.Data.Sqlite;

namespace DqCheck.Workspaces.Database;

/// <summary>Writes a run, with its figures and findings, in the transaction of the connection.</summary>
internal sealed class RunWriter(SqliteConnection connection, IdHash hash)
{
    /// <summary>Writes everything; the run's number in the order in which runs were added.</summary>
    public void Write(HistoryRun run, IEnumerable<HistoryFinding> findings)
    {
        var sequence = WriteRun(run);
        WriteFigures(sequence, run.Figures);
        var count = WriteFindings(run, sequence, findings);
        count += WriteNotCheckable(run, sequence);
        connection.Execute("update runs set finding_count = @count where sequence = @run", ("@count", count), ("@run", sequence));
    }

    private long WriteRun(HistoryRun run) =>
        connection
            .Read(
                """
                insert into runs (id, series, agencies, data_set, as_of, extract, extract_sha256, ruleset, version, ready, row_count,
                  rejected_rows, finding_count, figure_count)
                values (@id, @series, @agencies, @dataSet, @asOf, @extract, @sha256, @ruleset, @version, @ready, @rows, @rejected, 0, @figures)
                returning sequence
                """,
                r => r.GetInt64(0),
                ("@id", run.Id),
                ("@series", run.Series),
                ("@agencies", string.Join(' ', run.Agencies)),
                ("@dataSet", run.DataSet),
                ("@asOf", HistoryDates.Format(run.AsOf)),
                ("@extract", run.Extract),
                ("@sha256", run.ExtractSha256),
                ("@ruleset", run.Ruleset),
                ("@version", run.Version),
                ("@ready", run.Ready),
                ("@rows", run.Rows),
                ("@rejected", run.RejectedRows),
                ("@figures", run.Figures.Count)
            )
            .Single();

    private void WriteFigures(long sequence, IReadOnlyList<HistoryFigure> figures)
    {
        using var insert = new PreparedCommand(
            connection,
            """
            insert into figures (run, measure, agency, client_group, substance_group, window, numerator, denominator, value, unit, status, reason)
            values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
            """,
            12
        );
        foreach (var f in figures)
            insert.Execute(
                sequence,
                f.Measure,
                f.Agency,
                f.ClientGroup,
                f.SubstanceGroup,
                f.Window,
                f.Numerator,
                f.Denominator,
                f.Value is { } value ? (double)value : null,
                f.Unit,
                f.Status,
                f.Reason
            );
    }

    private long WriteFindings(HistoryRun run, long sequence, IEnumerable<HistoryFinding> findings)
    {
        // What a later run says of a finding is not changed by an earlier one that is added after it.
        var isNewest =
            connection.Read("select max(as_of) from runs where series = @series", r => r.GetString(0), ("@series", run.Series)).Single()
            == HistoryDates.Format(run.AsOf);
        var known = ReadKnown(run.Series);
        var last = connection.Read("select coalesce(max(id), 0) from findings", r => r.GetInt64(0)).Single();
        using var insert = new PreparedCommand(
            connection,
            """
            insert into findings (id, series, fingerprint, rule, severity, class, record, agency, client, episode, record_id, field, keyworker, team)
            values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14)
            """,
            14
        );
        using var update = new PreparedCommand(connection, "update findings set severity = @2, keyworker = @3, team = @4 where id = @1", 4);
        using var insertSeen = new PreparedCommand(connection, InsertRunFinding, 3);
        long count = 0;
        foreach (var f in findings)
        {
            var fingerprint = hash.Fingerprint(f.Fingerprint);
            if (!known.TryGetValue(fingerprint, out var finding))
            {
                finding = new(++last, f.Severity, f.Keyworker, f.Team);
                known.Add(fingerprint, finding);
                insert.Execute(
                    finding.Id,
                    run.Series,
                    fingerprint,
                    f.Rule,
                    f.Severity,
                    f.Class,
                    f.Record,
                    f.Agency,
                    hash.Client(f.Client),
                    hash.Episode(f.Episode),
                    hash.RecordId(f.RecordId),
                    f.Field,
                    f.Keyworker,
                    f.Team
                );
            }
            else if (isNewest && finding != new KnownFinding(finding.Id, f.Severity, f.Keyworker, f.Team))
            {
                update.Execute(finding.Id, f.Severity, f.Keyworker, f.Team);
            }

            count += insertSeen.Execute(finding.Id, sequence, "seen");
        }

        return count;
    }

    /// <summary>Findings that the history does not know are left out.</summary>
    private long WriteNotCheckable(HistoryRun run, long sequence)
    {
        using var find = new PreparedCommand(connection, "select id from findings where series = @1 and fingerprint = @2", 2);
        using var insert = new PreparedCommand(connection, InsertRunFinding, 3);
        long count = 0;
        foreach (var fingerprint in run.NotCheckable)
        {
            if (find.ReadNumber(run.Series, hash.Fingerprint(fingerprint)) is { } id)
                count += insert.Execute(id, sequence, "not-checkable");
        }

        return count;
    }

    /// <summary>The findings of a series by fingerprint: looked up in memory, because there can be hundreds of thousands.</summary>
    private Dictionary<string, KnownFinding> ReadKnown(string series)
    {
        // Texts repeat: one copy of each is kept.
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        return connection
            .Read(
                "select fingerprint, id, severity, keyworker, team from findings where series = @series",
                r =>
                    (
                        Fingerprint: r.GetString(0),
                        Finding: new KnownFinding(r.GetInt64(1), Keep(r.GetString(2)), Keep(r.GetString(3)), Keep(r.GetString(4)))
                    ),
                ("@series", series)
            )
            .ToDictionary(f => f.Fingerprint, f => f.Finding, StringComparer.Ordinal);

        string Keep(string text) => kept.TryAdd(text, text) ? text : kept[text];
    }

    /// <summary>A finding that the history has, and what can change about it.</summary>
    private sealed record KnownFinding(long Id, string Severity, string Keyworker, string Team);

    /// <summary>A fingerprint that stands twice in a file counts once.</summary>
    private const string InsertRunFinding = "insert into run_findings (finding, run, state) values (@1, @2, @3) on conflict do nothing";
}
