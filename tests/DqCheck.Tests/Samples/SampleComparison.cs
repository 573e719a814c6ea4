using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Samples;

/// <summary>
/// Compares the planted defects of a synthetic extract with the findings of its check, by the cells that both lists have, in the same
/// order.
/// </summary>
internal sealed record SampleComparison(
    IReadOnlyList<SampleComparison.FindingLine> Planted,
    IReadOnlyList<SampleComparison.FindingLine> Found
)
{
    private static readonly string[] Compared =
    [
        "rule",
        "class",
        "severity",
        "record",
        "agency",
        "client",
        "episode",
        "record_id",
        "field",
        "value",
        "due",
        "lines",
        "fingerprint",
        "reason",
    ];

    /// <summary>The cells of one line of a list.</summary>
    internal sealed record FindingLine(string Rule, string Class, string Cells);

    /// <summary>Checks an extract with its list of planted defects.</summary>
    public static SampleComparison Check(string file)
    {
        var result = ExtractCheck.Run(new CheckRequest { Extracts = [file], Ruleset = RepositoryPaths.RulesetFolder });
        var columns = FindingCsvRow.Columns.ToDictionary(c => c.Name, c => c.Value);
        var found = FindingRow
            .Create(result.Checks.Findings, result.Population)
            .Where(r => r.Finding.Kind != RecordKind.File && r.Rule.Severity != Severity.Information)
            .Select(r => new FindingCsvRow(r, result.Dates.AsOf));
        return new(
            Sorted(Table.Read(file + ".planted.csv").Rows.Select(row => ToLine(column => row[column]))),
            Sorted(found.Select(row => ToLine(column => columns[column](row))))
        );
    }

    private static FindingLine ToLine(Func<string, string> cell) =>
        new(cell("rule"), cell("class"), string.Join('|', Compared.Select(cell)));

    private static List<FindingLine> Sorted(IEnumerable<FindingLine> lines) => [.. lines.OrderBy(l => l.Cells, StringComparer.Ordinal)];
}
