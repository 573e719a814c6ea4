using DqCheck.Findings;
using DqCheck.Tables;
using DqCheck.Tests.Fixtures;

namespace DqCheck.Tests.Samples;

/// <summary>
/// Compares the list beside a monthly extract with the findings of its check, which compares it with the month before. Each line is the
/// rule, the keys and the fingerprint, in the same order.
/// </summary>
/// <param name="Planted">The lines announced, without those about reviews and TOPs in time.</param>
/// <param name="Found">The lines found, without those about reviews and TOPs in time.</param>
/// <param name="PlantedLate">The lines announced about reviews and TOPs in time.</param>
/// <param name="FoundLate">The lines found about reviews and TOPs in time.</param>
internal sealed record MonthComparison(
    IReadOnlyList<string> Planted,
    IReadOnlyList<string> Found,
    IReadOnlyList<string> PlantedLate,
    IReadOnlyList<string> FoundLate
)
{
    private const string Late = "timeliness";

    /// <summary>What the check of a month finds; a client or episode is missing only in the first month without it.</summary>
    private static readonly string[] Announced = ["new", "still-open", "lost", "changed"];

    /// <summary>Checks an extract, compared with the one of the month before.</summary>
    public static MonthComparison Check(string file, string? previous)
    {
        var result = ShippedRuleset.Check(
            new CheckRequest
            {
                Ruleset = RepositoryPaths.RulesetFolder,
                Extracts = [file],
                Previous = previous is null ? [] : [previous],
            }
        );
        var columns = FindingCsvRow.Columns.ToDictionary(c => c.Name, c => c.Value);
        var found = FindingRow
            .Create(result.Checks.Findings, result.Population)
            .Where(r => r.Finding.Kind != RecordKind.File && r.Rule.Severity != Severity.Information)
            .Select(r => new FindingCsvRow(r, result.Dates.AsOf))
            .ToLookup(r => columns["class"](r), r => Describe(column => columns[column](r)));
        var planted = Table
            .Read(file + ".planted.csv")
            .Rows.Where(r => Announced.Contains(r["change"]))
            .ToLookup(r => r["class"], r => Describe(column => r[column]));
        return new(Sort(planted, false), Sort(found, false), Sort(planted, true), Sort(found, true));
    }

    private static string Describe(Func<string, string> cell) =>
        string.Join(
            '|',
            new[]
            {
                "rule",
                "severity",
                "record",
                "agency",
                "client",
                "episode",
                "record_id",
                "field",
                "due",
                "fingerprint",
                "reason",
            }.Select(cell)
        );

    private static List<string> Sort(ILookup<string, string> lines, bool isLate) =>
        [.. lines.Where(group => group.Key == Late == isLate).SelectMany(group => group).Order(StringComparer.Ordinal)];
}
