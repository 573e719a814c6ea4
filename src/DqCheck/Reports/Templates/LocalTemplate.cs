using System.Text;
using DqCheck.Contracts;
using DqCheck.LocalTables;

namespace DqCheck.Reports.Templates;

/// <summary>Blank local tables for contracts, and a page that says who fills in what.</summary>
internal static class LocalTemplate
{
    private const string Page = "README.txt";

    /// <summary>The tables that contracts count, each with the lines that count it.</summary>
    public static IReadOnlyList<(LocalTableDefinition Table, IReadOnlyList<string> Lines)> FindTables(
        IReadOnlyList<Contract> contracts,
        LocalTableSet tables
    )
    {
        var lines = contracts
            .SelectMany(c =>
                c.Indicators.Where(i => i.Local is not null)
                    .Select(i => (i.Local!.Table.Id, Line: $"{c.Id} {i.Number}"))
                    .Concat(c.Monthly.Where(m => m.Local is not null).Select(m => (m.Local!.Table.Id, Line: $"{c.Id} monthly {m.Item}")))
            )
            .Distinct()
            .ToLookup(l => l.Id, l => l.Line);
        return [.. tables.Tables.Where(t => lines.Contains(t.Id)).Select(t => (t, (IReadOnlyList<string>)[.. lines[t.Id]]))];
    }

    /// <summary>Writes the tables and the page. A table that is there already stays as it is.</summary>
    /// <returns>The names of the files written, and of those that were there already.</returns>
    /// <exception cref="DqCheckException">The folder cannot be written.</exception>
    public static (IReadOnlyList<string> Written, IReadOnlyList<string> Kept) Write(
        string folder,
        IReadOnlyList<Contract> contracts,
        LocalTableSet tables
    )
    {
        var needed = FindTables(contracts, tables);
        var names = needed.Select(t => t.Table.Id + ".csv").ToList();
        List<string> kept = [.. names.Where(name => IsThere(folder, name))];
        using AtomicFiles files = new(folder);
        foreach (var (table, _) in needed.Where(t => !kept.Contains(t.Table.Id + ".csv")))
            files.Add(table.Id + ".csv", stream => WriteText(stream, string.Join(',', table.Columns.Select(c => c.Name)) + "\n"));
        files.Add(Page, stream => WriteText(stream, Describe(contracts, needed)));
        files.Commit();
        return ([.. names.Except(kept), Page], kept);
    }

    /// <summary>Whether somebody has a table already, as CSV or as a workbook.</summary>
    private static bool IsThere(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, Path.ChangeExtension(name, ".xlsx")));

    private static void WriteText(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static string Describe(
        IReadOnlyList<Contract> contracts,
        IReadOnlyList<(LocalTableDefinition Table, IReadOnlyList<string> Lines)> tables
    )
    {
        StringBuilder page = new();
        page.Append("Local tables for ").AppendJoin("; ", contracts.Select(c => c.Title)).Append("\n\n");
        page.Append(
            """
            Each file is a table, as CSV. You can also save it as a workbook (.xlsx) with the same name: its first
            sheet is read. Keep the first line, which holds the column names. Write one line for each event.
            Write dates as 2014-04-30 or 30/04/2014. In place of CLIENTID, a line may have EPISODID.
            Never write a name, date of birth or address. The tables hold client-level data: keep them as safe
            as the extracts. Check them with: dqcheck check EXTRACT.csv --contract ID --local FOLDER

            """
        );
        foreach (var (table, lines) in tables)
            Describe(page, table, lines);
        return page.ToString();
    }

    private static void Describe(StringBuilder page, LocalTableDefinition table, IReadOnlyList<string> lines)
    {
        page.Append('\n').Append(table.Id).Append(".csv: ").Append(table.Title).Append('\n');
        page.Append("  ").Append(table.Description).Append('\n');
        page.Append("  Filled in by: ").Append(table.Who).Append('\n');
        page.Append("  Counted by: ").AppendJoin(", ", lines).Append('\n');
        foreach (var column in table.Columns)
        {
            page.Append("    ").Append(column.Name.PadRight(14)).Append(column.Title);
            page.Append(column.IsRequired ? " (required)" : "");
            page.Append(column.Values.Count > 0 ? $": {string.Join(", ", column.Values)}" : "");
            page.Append(column.Length is { } length ? $", up to {length} characters" : "");
            page.Append(column.Who.Length > 0 ? $". Filled in by: {column.Who}" : "");
            page.Append(column.Note.Length > 0 ? $". {column.Note}" : "").Append('\n');
        }

        page.Append("  Example: ").AppendJoin(',', table.Columns.Select(c => c.Example)).Append('\n');
    }
}
