using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>What an earlier run found: its <c>findings.csv</c>, by fingerprint.</summary>
internal sealed class EarlierRun
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

    private readonly Dictionary<string, EarlierFinding> _findings = new(StringComparer.Ordinal);

    private EarlierRun(string file) => File = file;

    /// <summary>Name of the file, without folder.</summary>
    public string File { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyCollection<EarlierFinding> Findings => _findings.Values;

    public EarlierFinding? Find(string fingerprint) => _findings.GetValueOrDefault(fingerprint);

    /// <summary>Reads the file; lines that cannot be believed are mistakes.</summary>
    /// <exception cref="DqFault">It cannot be read, or is not a <c>findings.csv</c>.</exception>
    public static EarlierRun Read(string path, Mistakes mistakes)
    {
        var run = new EarlierRun(Path.GetFileName(path));
        // Words, ids and names repeat: one copy of each is kept, for a findings.csv can be long.
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        var table = LocalTable.Read(
            path,
            row =>
            {
                if (Missing(row.Table).Count == 0)
                    run.Add(row, mistakes, text => kept.TryAdd(text, text) ? text : kept[text]);
            }
        );
        var missing = Missing(table);
        if (missing.Count > 0)
        {
            throw new DqFault(
                FaultKind.Usage,
                $"{run.File} is not the findings.csv of an earlier run: its first line lacks {(missing.Count == Needed.Length ? "every column of one" : string.Join(", ", missing))}. "
                    + "Give the file that ends in .findings.csv as dqcheck wrote it."
            );
        }

        if (table.OpenQuote is { } line)
            mistakes.Add(path, line, "a quotation mark opens that never closes: the file is cut short.");
        return run;
    }

    private static List<string> Missing(Table table) => [.. Needed.Where(c => !table.Has(c))];

    private void Add(TableRow row, Mistakes mistakes, Func<string, string> keep)
    {
        var fingerprint = row["fingerprint"];
        DateOnly? firstSeen = LocalDate.TryRead(row["first_seen"], out var date) ? date : null;
        if (firstSeen is null && row["first_seen"].Length > 0)
            mistakes.Add(row, "first_seen is not a date such as 2014-04-30.");
        if (row.Cells != row.Table.Columns.Count)
            mistakes.Add(row, $"has {row.Cells} cells, the header has {row.Table.Columns.Count}.");
        else if (!Fingerprint.Is(fingerprint))
            mistakes.Add(row, $"fingerprint {Fingerprint.NotOne}");
        else if (!_findings.TryAdd(fingerprint, Finding()))
            mistakes.Add(row, "its fingerprint stands on an earlier line already.");

        string Cell(string column) => keep(CsvFile.Plain(row[column]));
        EarlierFinding Finding() =>
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
