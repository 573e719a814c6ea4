using DqCheck.Findings;
using DqCheck.Records;

namespace DqCheck.Checks;

/// <summary>
/// Turns rejected rows into findings: rows of one episode that are rejected for the same reason and value are one finding with several
/// lines; a row with the wrong number of cells is one finding.
/// </summary>
internal static class RejectedRows
{
    public static IEnumerable<RuleFinding> Find(Population population) =>
        population
            .RejectedRows.Where(r => r.Slot < 0)
            .Select(row => CreateFinding([row], population))
            .Concat(
                population
                    .RejectedRows.Where(r => r.Slot >= 0)
                    .GroupBy(r => (r.File, r.Rule, r.Slot, r.Value, r.Agency, r.Client, r.Episode))
                    .Select(rows => CreateFinding([.. rows], population))
            );

    private static RuleFinding CreateFinding(IReadOnlyList<RejectedRow> rows, Population population)
    {
        var first = rows[0];
        return new RuleFinding
        {
            Rule = first.Rule,
            Kind = first.Rule.Record,
            File = first.File,
            Lines = [.. rows.Select(r => r.Line)],
            RowKeys = (first.Agency, first.Client, first.Episode, 0),
            Slot = first.Slot,
            ValueId = first.Value,
            Detail = first.Slot < 0 ? DescribeCells(first, population) : "",
        };
    }

    private static string DescribeCells(RejectedRow row, Population population) =>
        $"{Plural.Format(row.Cells, "cell", "cells")}, but the header has {Plural.FormatNumber(population.Extracts[row.File].Header!.Names.Count)}";
}
