using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>
/// Rejected rows as findings: rows of one episode that are refused for one reason and one value are one finding with several lines.
/// </summary>
internal static class RejectedRows
{
    public static IEnumerable<RuleFinding> Find(Population population) =>
        population
            .RejectedRows.GroupBy(r => (r.File, r.Rule, r.Slot, r.Value, r.Agency, r.Client, r.Episode, Row: r.Slot < 0 ? r.Line : 0))
            .Select(group => new RuleFinding
            {
                Rule = group.Key.Rule,
                Kind = group.Key.Rule.Record,
                File = group.Key.File,
                Lines = [.. group.Select(r => r.Line)],
                RowKeys = (group.Key.Agency, group.Key.Client, group.Key.Episode, 0),
                Slot = group.Key.Slot,
                ValueId = group.Key.Value,
                Detail = group.Key.Slot < 0 ? DescribeCells(group.First(), population) : "",
            });

    private static string DescribeCells(RejectedRow row, Population population) =>
        $"{Plural.Format(row.Cells, "cell", "cells")}, the header {Plural.FormatNumber(population.Extracts[row.File].Header!.Names.Count)}";
}
