using System.Globalization;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Reports.Csv;

/// <summary>The findings as counts by rule, agency and column, for audiences that see no cases.</summary>
internal static class FindingCountsCsv
{
    private static readonly CsvColumn<(Rule Rule, string Agency, string Field, string Findings)>[] Columns =
    [
        new("rule", count => count.Rule.Id),
        new("class", count => EnumText.ToText(count.Rule.Class)),
        new("severity", count => EnumText.ToText(count.Rule.Severity)),
        new("record", count => EnumText.ToText(count.Rule.Record)),
        new("agency", count => count.Agency),
        new("field", count => count.Field),
        new("findings", count => count.Findings),
    ];

    public static void Write(ResultView view, Stream stream, CancellationToken cancel)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        var text = new FindingText(view.Result.Population);
        var counts = view.Result.Checks.Findings.AggregateBy(
            f =>
                (
                    f.Rule,
                    Agency: view.Result.Population.HasAgencies ? view.GetAgency(text.GetKeys(f).Agency) : "",
                    Field: view.GetField(text.GetField(f))
                ),
            default(KeyedCount),
            (count, finding) => count.Plus(finding.GetClientKey(view.Result.Population))
        );
        foreach (
            var ((rule, agency, field), findings) in counts
                .OrderBy(c => c.Key.Rule.Severity)
                .ThenBy(c => c.Key.Rule.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Key.Agency, StringComparer.Ordinal)
                .ThenBy(c => c.Key.Field, StringComparer.Ordinal)
        )
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRow(Columns, (rule, agency, field, view.Rounding.Round(findings).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
