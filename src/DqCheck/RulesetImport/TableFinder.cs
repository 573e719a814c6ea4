using System.Text.RegularExpressions;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>Finds the tables of a sheet by their headers; names the rows that belong to none.</summary>
internal static partial class TableFinder
{
    /// <summary>How many rows are searched for the first header.</summary>
    private const int SearchedRows = 30;

    public static IReadOnlyList<SourceTable> Find(SourceSheet sheet, List<UnusedRow> unused)
    {
        var rows = sheet.Rows;
        var best = Enumerable
            .Range(0, Math.Min(SearchedRows, rows.Count))
            .Select(at => (At: at, Found: Read(rows, at)))
            .Where(h => h.Found is not null)
            .OrderByDescending(h => h.Found!.Value.Header.Columns.Count)
            .Select(h => (int?)h.At)
            .FirstOrDefault();
        if (best is not { } first)
        {
            unused.Add(new(sheet.Title, 0, $"No header of a table was found in the first {SearchedRows} rows."));
            return [];
        }

        var section = "";
        for (var i = 0; i < first; i++)
        {
            section = GetSection(rows[i]) ?? section;
            unused.Add(new(sheet.Title, rows[i].Number, $"Above the header: {Quote(rows[i])}.", IsNote: true));
        }

        return ReadTables(sheet, first, section, unused);
    }

    /// <summary>The text of a row that holds one text only: the title of a section, or a note.</summary>
    public static string? GetSection(SourceRow row) =>
        row.Filled.Select(CellText.Clean).Where(c => c.Length > 0).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>The beginning of what a row holds, for a message.</summary>
    public static string Quote(SourceRow row)
    {
        const int most = 60;
        var text = string.Join(" | ", row.Filled.Select(CellText.Clean).Distinct());
        return $"“{(text.Length > most ? text[..most].TrimEnd() + "…" : text)}”";
    }

    private static List<SourceTable> ReadTables(SourceSheet sheet, int first, string section, List<UnusedRow> unused)
    {
        List<SourceTable> tables = [];
        List<SourceRow> body = [];
        TableHeader? header = null;
        for (var at = first; at < sheet.Rows.Count; at++)
        {
            var row = sheet.Rows[at];
            if (header?.IsRepeatedIn(row) == true && !IsTitleOfOwn(header, body))
                unused.Add(new(sheet.Title, row.Number, "The header, repeated.", IsNote: true));
            else if ((at == first || IsHeaderOnly(row)) && Read(sheet.Rows, at) is { } found)
            {
                at += found.Rows - 1;
                if (header is not null && IsSame(header, found.Header) && !IsTitleOfOwn(header, body))
                {
                    unused.Add(new(sheet.Title, row.Number, "The header, repeated.", IsNote: true));
                    continue;
                }

                if (header is not null)
                {
                    // The title of the next table ends the one before.
                    var next = "";
                    if (body.Count > 0 && GetSection(body[^1]) is { } title)
                    {
                        next = title;
                        unused.Add(new(sheet.Title, body[^1].Number, $"The title of the next table: {Quote(body[^1])}.", IsNote: true));
                        body.RemoveAt(body.Count - 1);
                    }

                    tables.Add(new(sheet, header, section, body));
                    section = next;
                }

                (header, body) = (found.Header, []);
            }
            else
            {
                body.Add(row);
            }
        }

        tables.Add(new(sheet, header!, section, body));
        return tables;
    }

    /// <summary>Reads a header that begins at a row; null where that is not one. It may have two rows.</summary>
    private static (TableHeader Header, int Rows)? Read(IReadOnlyList<SourceRow> rows, int at)
    {
        var top = rows[at].Heading;
        var single = Create(rows, at, 1, [.. top.Select(t => (t, Headings.Find(t)))]);
        if (at + 1 >= rows.Count || rows[at + 1].Cells.Any(CellText.IsColumnName))
            return single is null ? null : (single, 1);
        var below = rows[at + 1].Heading;
        List<(string, Heading?)> joined = [];
        for (var c = 0; c < Math.Max(top.Count, below.Count); c++)
        {
            var (upper, lower) = (top.ElementAtOrDefault(c) ?? "", below.ElementAtOrDefault(c) ?? "");
            var spans = upper.Length == 0 || (c > 0 && top[c - 1] == upper) || top.ElementAtOrDefault(c + 1) == upper;
            joined.Add(
                (
                    upper == lower ? upper : $"{upper} {lower}",
                    (upper == lower ? null : Headings.Find($"{upper} {lower}"))
                        ?? (spans ? Headings.Find(lower) : null)
                        ?? Headings.Find(upper)
                )
            );
        }

        var both = Create(rows, at, 2, joined);
        return both is not null && both.Columns.Count > (single?.Columns.Count ?? 0) ? (both, 2)
            : single is null ? null
            : (single, 1);
    }

    private static TableHeader? Create(
        IReadOnlyList<SourceRow> rows,
        int at,
        int height,
        IReadOnlyList<(string Text, Heading? Heading)> cells
    )
    {
        var columns = cells
            .Select((c, i) => (c.Heading, Column: i))
            .Where(c => c.Heading is not null)
            .GroupBy(c => c.Heading!.Value, c => c.Column)
            .ToDictionary(g => g.Key, g => g.Key == Heading.Name ? FindNames(rows, at + height, [.. g]) : g.First());
        var used = columns.Values.ToHashSet();
        // A second column of headings such as “Field” holds the title where another holds the names.
        foreach (var (_, column) in cells.Select((c, i) => (c.Heading, i)).Where(c => c.Heading == Heading.Name && !used.Contains(c.i)))
        {
            if (columns.TryAdd(Heading.Title, column))
                used.Add(column);
        }

        List<string> unknown =
        [
            .. cells.Where((c, i) => c.Text.Length > 0 && !used.Contains(i)).Select(c => CellText.Clean(c.Text)).Distinct(),
        ];
        return FindKind(columns, rows.Skip(at + height)) is { } kind
            ? new(
                kind,
                columns,
                rows[at].Number,
                unknown,
                rows.Skip(at).Take(height).SelectMany(r => r.Heading).Select(CellText.Normalise).ToHashSet(),
                cells.Select(c => Headings.FindArea(c.Text)).FirstOrDefault(a => a.Length > 0) ?? ""
            )
            : null;
    }

    /// <summary>Of several columns that may hold the names, the one that holds most.</summary>
    private static int FindNames(IReadOnlyList<SourceRow> rows, int from, IReadOnlyList<int> columns) =>
        columns.Count == 1
            ? columns[0]
            : columns.MaxBy(c => rows.Skip(from).Count(row => CellText.IsColumnName(CellText.CleanName(row[c]))));

    private static TableKind? FindKind(Dictionary<Heading, int> columns, IEnumerable<SourceRow> body)
    {
        var hasName = columns.ContainsKey(Heading.Name);
        if (!hasName && columns.ContainsKey(Heading.AreaCode))
            return TableKind.Areas;
        var hasText = Has(Heading.Text, Heading.Description, Heading.Title, Heading.AreaName, Heading.Value);
        var codes = columns.GetValueOrDefault(Heading.Code, columns.GetValueOrDefault(Heading.Value, -1));
        if (codes >= 0 && hasText && !Has(Heading.Layout, Heading.Rules))
            return !hasName && body.Count(row => AreaCode().IsMatch(CellText.Clean(row[codes]))) > 1 ? TableKind.Areas : TableKind.Codes;
        return
            hasName
            && Has(Heading.Layout, Heading.Rules, Heading.Number, Heading.Type, Heading.Title, Heading.Description, Heading.Inclusion)
            ? TableKind.Fields
            : null;

        bool Has(params ReadOnlySpan<Heading> headings)
        {
            foreach (var heading in headings)
            {
                if (columns.ContainsKey(heading))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether the row before is the title of a table of codes, which begins with a header like the one before.</summary>
    private static bool IsTitleOfOwn(TableHeader header, List<SourceRow> body) =>
        !header.Has(Heading.Name) && body.Count > 0 && GetSection(body[^1]) is not null;

    private static bool IsHeaderOnly(SourceRow row)
    {
        var filled = row.Heading.Where(c => c.Length > 0).ToList();
        return filled.Count >= 2 && filled.Distinct().Count() >= 2 && filled.All(c => Headings.Find(c) is not null);
    }

    private static bool IsSame(TableHeader one, TableHeader other) =>
        one.Kind == other.Kind && one.Columns.OrderBy(c => c.Key).SequenceEqual(other.Columns.OrderBy(c => c.Key));

    [GeneratedRegex("^[ENSW][0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex AreaCode();
}
