using DqCheck.RulesetImport;

namespace DqCheck.Cli;

/// <summary>Puts an import into words: what was read, what changes, and what was not understood.</summary>
internal static class ImportReport
{
    /// <summary>Cells of a new line that the first words of the line say, or that are long.</summary>
    private static readonly string[] NotShown = ["column", "code", "id", "letter", "sets", "why", "fix", "source"];

    public static void Write(ImportResult import, TextWriter output)
    {
        output.WriteLine($"Data set {import.Sets}, {(import.IsWhole ? "whole" : "partial: everything is at most a warning")}.");
        output.WriteLine();
        WriteTables(import, output);
        var log = import.Log;
        foreach (var file in log.Changes.GroupBy(c => c.File).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var added = file.Count(c => c.IsAdded);
            output.WriteLine(
                $"{file.Key}: {Plural.Format(added, "line", "lines")} added, {Plural.FormatNumber(file.Count() - added)} changed"
            );
            foreach (var change in file)
                WriteChange(change, output);
            output.WriteLine();
        }

        if (log.Changes.Count == 0)
            output.WriteLine("No line of the ruleset changes.");
        output.WriteLine($"{Plural.Format(log.Unchanged, "line", "lines")} of the ruleset already say the same.");
        output.WriteLine();
        WriteList("Check these", log.Remarks, output);
        WriteRows("Not imported", log.Unused.Where(u => !u.IsNote), output);
        WriteRows("Titles, notes and repeated headers", log.Unused.Where(u => u.IsNote), output);
    }

    private static void WriteRows(string title, IEnumerable<UnusedRow> rows, TextWriter output) =>
        WriteList(
            title,
            [
                .. rows.OrderBy(u => u.Place, StringComparer.Ordinal)
                    .ThenBy(u => u.Row)
                    .Select(u => u.Row > 0 ? $"{u.Place}, row {u.Row}: {u.Why}" : $"{u.Place}: {u.Why}"),
            ],
            output
        );

    private static void WriteTables(ImportResult import, TextWriter output)
    {
        foreach (var sheet in import.Sheets)
        {
            var tables = import.Tables.Where(t => t.Sheet == sheet).ToList();
            if (tables.Count == 0)
                WriteLine(output, $"{sheet.Title}: not understood, nothing was taken from it.");
            foreach (var table in tables)
            {
                WriteLine(
                    output,
                    $"{sheet.Title}: {Describe(table.Header.Kind)}, header in row {table.Header.Row}, "
                        + $"{Plural.Format(table.Rows.Count, "row", "rows")} below it."
                );
                if (table.Header.Unused.Count > 0)
                    WriteLine(output, $"  Columns not used: {string.Join(", ", table.Header.Unused)}.");
            }

            foreach (var remark in sheet.Remarks)
                WriteLine(output, $"  {remark}");
        }

        output.WriteLine();
    }

    private static void WriteChange(ImportChange change, TextWriter output)
    {
        var from = change.Cells.FirstOrDefault(c => c.Cell == "sets").From ?? "";
        var isCopy = change.IsAdded && from.Length > 0;
        var cells = change
            .Cells.Where(c => !change.IsAdded || !NotShown.Contains(c.Cell))
            .Select(c =>
                change.IsAdded && !isCopy
                    ? $"{c.Cell}: {c.To}"
                    : $"{c.Cell}: {(c.From.Length > 0 ? c.From : "(blank)")} → {(c.To.Length > 0 ? c.To : "(blank)")}"
            );
        var name = $"{(change.IsAdded ? "+" : "~")} {change.Name} {change.Sets}{(isCopy ? $", copied from {from}" : "")}";
        WriteLine(output, $"  {string.Join(": ", new[] { name, string.Join("; ", cells) }.Where(t => t.Length > 0))}");
    }

    private static void WriteList(string title, IReadOnlyList<string> sentences, TextWriter output)
    {
        if (sentences.Count == 0)
            return;
        output.WriteLine($"{title} ({Plural.FormatNumber(sentences.Count)}):");
        foreach (var sentence in sentences)
            WriteLine(output, $"  {sentence}");
        output.WriteLine();
    }

    private static string Describe(TableKind kind) =>
        kind switch
        {
            TableKind.Fields => "table of fields",
            TableKind.Codes => "reference data",
            _ => "geographic codes",
        };

    private static void WriteLine(TextWriter output, string line) => output.WriteLine(TerminalText.CleanLine(line));
}
