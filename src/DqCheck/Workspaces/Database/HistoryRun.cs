using DqCheck.Extracts;

namespace DqCheck.Workspaces.Database;

/// <summary>A run as the history keeps it, without its findings. As JSON it is the <c>run.json</c> beside a result.</summary>
internal sealed record HistoryRun
{
    /// <summary>A name of its own that no other run has.</summary>
    public required string Id { get; init; }

    /// <summary>What is compared month by month: the agencies and the data set.</summary>
    public required string Series { get; init; }

    /// <summary>Codes of the agencies, in ordinal order.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>Id of the data set.</summary>
    public required string DataSet { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The extracts: names without folder, joined by a comma.</summary>
    public required string Extract { get; init; }

    /// <summary>Hashes of the extracts, joined by a comma.</summary>
    public required string ExtractSha256 { get; init; }

    /// <summary>Id and version of the data set, and the beginning of the hash of the ruleset.</summary>
    public required string Ruleset { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Whether the extracts can be sent; null for a data set of which the rules know only a part.</summary>
    public required bool? Ready { get; init; }

    public required long Rows { get; init; }

    public required long RejectedRows { get; init; }

    public required IReadOnlyList<HistoryFigure> Figures { get; init; }

    /// <summary>Fingerprints of earlier findings that the run could not check, as in <c>findings.csv</c>.</summary>
    public IReadOnlyList<string> NotCheckable { get; init; } = [];

    /// <summary>Creates the run of a result, which must have an as-of date.</summary>
    public static HistoryRun Create(string id, CheckResult result)
    {
        var extracts = result.Population.Extracts;
        IReadOnlyList<string> agencies = [.. extracts.SelectMany(e => e.Agencies).Distinct().Order(StringComparer.Ordinal)];
        return new()
        {
            Id = id,
            Series = GetSeries(agencies, result.DataSet.DataSet.Id),
            Agencies = agencies,
            DataSet = result.DataSet.DataSet.Id,
            AsOf = result.AsOf ?? throw new ArgumentException("A run without an as-of date has no month.", nameof(result)),
            Extract = Join(extracts, e => e.File),
            ExtractSha256 = Join(extracts, e => e.Sha256),
            Ruleset = result.RulesetName,
            Version = CheckResult.Version,
            Ready = result.IsReadyToSend,
            Rows = result.RowCount,
            RejectedRows = result.RejectedRowCount,
            Figures = [.. result.Measures.Select(HistoryFigure.Create)],
            NotCheckable = [.. (result.Changes?.Missing ?? []).Where(m => !m.IsFixed).Select(m => m.Finding.Fingerprint)],
        };
    }

    /// <summary>The series of some agencies and a data set, such as <c>N0001+N0002 ndtms-cds-k</c>.</summary>
    public static string GetSeries(IEnumerable<string> agencies, string dataSet) =>
        $"{string.Join('+', agencies.Distinct().Order(StringComparer.Ordinal))} {dataSet}";

    private static string Join(IEnumerable<Extract> extracts, Func<Extract, string?> text) => string.Join(',', extracts.Select(text));
}
