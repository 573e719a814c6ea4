using DqCheck.Findings;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Tests.Samples;

/// <summary>
/// A synthetic extract, checked: what was planted and what is wrong or doubtful, each as the cells that both lists tell, and in the same
/// order.
/// </summary>
internal sealed record PlantedAndFound(IReadOnlyList<PlantedAndFound.Line> Planted, IReadOnlyList<PlantedAndFound.Line> Found)
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

    /// <summary>Cells of one line of a list.</summary>
    internal sealed record Line(string Rule, string Class, string Cells);

    /// <summary>Checks an extract that has its list beside it.</summary>
    public static PlantedAndFound In(string file)
    {
        var result = DqRun.Run(new RunRequest { Extracts = [file], Ruleset = Repository.Rulesets });
        var columns = FindingCsvRow.Columns.ToDictionary(c => c.Name, c => c.Value);
        var found = FindingRow
            .Of(result.Checks.Findings, result.Population)
            .Where(r => r.Finding.Kind != RecordKind.File && r.Rule.Severity != Severity.Information)
            .Select(r => new FindingCsvRow(r, result.Dates.AsOf));
        return new(
            Sorted(Table.Read(file + ".planted.csv").Rows.Select(row => ToLine(column => row[column]))),
            Sorted(found.Select(row => ToLine(column => columns[column](row))))
        );
    }

    private static Line ToLine(Func<string, string> cell) => new(cell("rule"), cell("class"), string.Join('|', Compared.Select(cell)));

    private static List<Line> Sorted(IEnumerable<Line> lines) => [.. lines.OrderBy(l => l.Cells, StringComparer.Ordinal)];
}
