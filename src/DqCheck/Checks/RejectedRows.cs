using DqCheck.Extracts;
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
            .RejectedRows.Where(r => r.Slot < 0 && !IsAboutFile(r))
            .Select(row => CreateFinding([row], population))
            .Concat(
                population
                    .RejectedRows.Where(r => (r.Slot >= 0 || IsAboutFile(r)) && !population.Extracts[r.File].MonthFirst.Contains(r.Slot))
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
            Detail = first.Slot < 0 ? Describe(first, population.Extracts[first.File]) : "",
        };
    }

    /// <summary>Repeated column names, and the rows after them where they are in another order, have one cause.</summary>
    private static bool IsAboutFile(RejectedRow row) => row.Rule.Id == "FIL028";

    private static string Describe(RejectedRow row, Extract extract) =>
        row.Rule.Id switch
        {
            "FIL028" => DescribeHeaders(extract),
            "FIL031" => DescribeJoined(row, extract),
            _ => $"{Plural.Format(row.Cells, "cell", "cells")}, but the header has {Plural.FormatNumber(extract.Header!.Names.Count)}",
        };

    private static string DescribeHeaders(Extract extract)
    {
        var lines = extract.Faults.HeaderLines;
        var where = $"{(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Select(Plural.FormatNumber))}";
        return extract.Faults.HasOtherHeader
            ? $"{where}. They differ from those at the top, so DqCheck did not read the rows after line {Plural.FormatNumber(lines[^1])}"
            : where;
    }

    private static string DescribeJoined(RejectedRow row, Extract extract)
    {
        var (first, last) = extract.Faults.JoinedLines.First(lines => lines.First == row.Line);
        return $"Lines {Plural.FormatNumber(first)} to {Plural.FormatNumber(last)}";
    }
}
