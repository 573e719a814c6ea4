using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>Reads and writes <c>accepted.csv</c>: fingerprint, reason, by, until, rule.</summary>
internal static class AcceptedFile
{
    private static readonly string[] Needed = ["fingerprint", "reason", "by"],
        Columns = [.. Needed, "until", "rule"];

    /// <summary>Reads the file; every mistake in it lands in <paramref name="mistakes"/>.</summary>
    /// <exception cref="DqFault">It cannot be read.</exception>
    public static IReadOnlyList<Acceptance> Read(string path, Mistakes mistakes)
    {
        var table = LocalTable.Read(path);
        mistakes.CheckHeader(table, Needed, Columns);
        if (!Needed.All(table.Has))
            return [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            mistakes.Check(AcceptedLineValidator.Instance, row);
            if (!lines.TryAdd(row["fingerprint"], row.Line))
                mistakes.Add(row, $"its fingerprint is accepted on line {lines[row["fingerprint"]]} already; keep one of the two.");
        }

        return
        [
            .. table.Rows.Select(row => new Acceptance(
                row["fingerprint"],
                CsvFile.Plain(row["reason"]),
                CsvFile.Plain(row["by"]),
                LocalDate.TryRead(row["until"], out var until) ? until : null,
                CsvFile.Plain(row["rule"])
            )),
        ];
    }

    public static void Write(IEnumerable<Acceptance> acceptances, Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow(Columns);
        foreach (var line in acceptances)
            csv.WriteRow(line.Fingerprint, line.Reason, line.By, LocalDate.Write(line.Until), line.Rule);
    }
}

/// <summary>A line of <c>accepted.csv</c>.</summary>
internal sealed class AcceptedLineValidator : LineValidator
{
    public static readonly AcceptedLineValidator Instance = new();

    private AcceptedLineValidator()
    {
        Demand(row => Fingerprint.Is(row["fingerprint"]), _ => $"fingerprint {Fingerprint.NotOne}");
        Filled("reason", "by");
        Demand(row => row["until"].Length == 0 || LocalDate.TryRead(row["until"], out _), _ => "until is not a date such as 2014-04-30.");
    }
}
