using DqCheck.Checks;
using DqCheck.Checks.Coded;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>The findings of a previous run: its <c>findings.csv</c>, by fingerprint.</summary>
internal sealed class PreviousRun
{
    /// <summary>Columns of the first version; later versions have more.</summary>
    private static readonly string[] Needed =
    [
        "rule",
        "severity",
        "record",
        "agency",
        "client",
        "episode",
        "record_id",
        "field",
        "message",
        "file",
        "fingerprint",
        "first_seen",
    ];

    private readonly Dictionary<string, PreviousFinding> _findings = new(StringComparer.Ordinal);

    private PreviousRun(string file) => File = file;

    /// <summary>Name of the file, without folder.</summary>
    public string File { get; }

    /// <summary>How many fingerprints a spreadsheet has changed: these findings cannot be recognised.</summary>
    public int DamagedCount { get; private set; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyCollection<PreviousFinding> Findings => _findings.Values;

    /// <summary>The records that the run reported as missing.</summary>
    public IEnumerable<MissingRecord> MissingRecords =>
        Findings
            .Where(f => f.Rule is nameof(CLI008) or nameof(EPI038) or nameof(EPI039))
            .Select(f => new MissingRecord(f.Rule, f.Agency, f.Client, f.Episode, f.RecordId));

    /// <summary>The ids of the clients and records of its findings.</summary>
    public IEnumerable<string> Ids => Findings.SelectMany(f => new[] { f.Client, f.Episode, f.RecordId }).Distinct();

    public PreviousFinding? Find(string fingerprint) => _findings.GetValueOrDefault(fingerprint);

    /// <summary>Reads the file; invalid lines are mistakes.</summary>
    /// <exception cref="DqCheckException">The file cannot be read, or is not a <c>findings.csv</c>.</exception>
    public static PreviousRun Read(string path, Mistakes mistakes)
    {
        var run = new PreviousRun(Path.GetFileName(path));
        // Texts repeat: one copy of each is kept, because a findings.csv can be long.
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        var table = LocalTable.Read(
            path,
            row =>
            {
                if (FindMissing(row.Table).Count == 0)
                    run.Add(row, mistakes, text => kept.TryAdd(text, text) ? text : kept[text]);
            }
        );
        var missing = FindMissing(table);
        if (missing.Count > 0)
        {
            throw new DqCheckException(
                FaultKind.Usage,
                $"{run.File} is not the findings.csv of an earlier check: "
                    + (
                        missing.Count == Needed.Length
                            ? "its first line does not have the column names of one. "
                            : $"its first line has no column {string.Join(", ", missing)}. "
                    )
                    + "Give the file ending in .findings.csv, as dqcheck wrote it."
            );
        }

        if (table.OpenQuote is { } line)
            mistakes.Add(path, line, "a quotation mark is never closed, so the file is incomplete.");
        return run;
    }

    private static List<string> FindMissing(Table table) => [.. Needed.Where(c => !table.Has(c))];

    private void Add(TableRow row, Mistakes mistakes, Func<string, string> keep)
    {
        var fingerprint = FingerprintFormat.BeginWithLetter(row["fingerprint"]);
        DateOnly? firstSeen = LocalDate.TryParse(row["first_seen"], out var date) ? date : null;
        if (firstSeen is null && row["first_seen"].Length > 0)
            mistakes.Add(row, "first_seen is not a date such as 2014-04-30.");
        if (row.CellCount != row.Table.Columns.Count)
            mistakes.Add(row, $"has {row.CellCount} cells, but the header has {row.Table.Columns.Count}.");
        else if (FingerprintFormat.IsDamaged(row["fingerprint"]))
            DamagedCount++;
        else if (!FingerprintFormat.IsValid(fingerprint))
            mistakes.Add(row, $"fingerprint {FingerprintFormat.InvalidMessage}");
        else if (!_findings.TryAdd(fingerprint, Finding()))
            mistakes.Add(row, "this fingerprint is already on an earlier line.");

        string Cell(string column) => keep(CsvFile.RemoveProtection(row[column]));
        PreviousFinding Finding() =>
            new(
                Cell("rule"),
                Cell("severity"),
                Cell("record"),
                Cell("agency"),
                Cell("client"),
                Cell("episode"),
                Cell("record_id"),
                Cell("field"),
                Cell("message"),
                Cell("file"),
                fingerprint,
                firstSeen
            );
    }
}
