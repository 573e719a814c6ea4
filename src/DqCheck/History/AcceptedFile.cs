using System.Globalization;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.History;

/// <summary>Reads and writes <c>accepted.csv</c>: fingerprint, reason, by, until, rule, up-to.</summary>
internal static class AcceptedFile
{
    private static readonly string[] Needed = ["fingerprint", "reason", "by"];

    private static readonly string[] Columns = [.. Needed, "until", "rule", "up-to"];

    /// <summary>Reads the file and adds its mistakes to <paramref name="mistakes"/>.</summary>
    /// <exception cref="DqCheckException">The file cannot be read.</exception>
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
            var fingerprint = FingerprintFormat.BeginWithLetter(row["fingerprint"]);
            var isForRule = fingerprint.Length == 0;
            var key = isForRule ? $"rule {CsvFile.RemoveProtection(row["rule"])}" : fingerprint;
            if (!lines.TryAdd(key, row.Line))
                mistakes.Add(
                    row,
                    $"this {(isForRule ? "rule" : "fingerprint")} is already accepted on line {lines[key]}. Keep one of the two lines."
                );
        }

        return
        [
            .. table.Rows.Select(row => new Acceptance(
                FingerprintFormat.BeginWithLetter(row["fingerprint"]),
                CsvFile.RemoveProtection(row["reason"]),
                CsvFile.RemoveProtection(row["by"]),
                LocalDate.TryParse(row["until"], out var until) ? until : null,
                CsvFile.RemoveProtection(row["rule"])
            )
            {
                UpTo = AcceptedLineValidator.ParseUpTo(row["up-to"]),
            }),
        ];
    }

    public static void Write(IEnumerable<Acceptance> acceptances, Stream stream)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteRow(Columns);
        foreach (var line in acceptances)
            csv.WriteRow(line.Fingerprint, line.Reason, line.By, LocalDate.Format(line.Until), line.Rule, FormatUpTo(line.UpTo));
    }

    private static string FormatUpTo(int? upTo) => upTo?.ToString(CultureInfo.InvariantCulture) ?? "";
}
