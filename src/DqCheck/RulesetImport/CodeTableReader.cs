using System.Text.RegularExpressions;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>Reads reference data and geographic codes: each row is a code of a column.</summary>
internal sealed partial class CodeTableReader(ImportScope scope, string? source, List<UnusedRow> unused)
{
    private readonly Dictionary<(string Column, string Code), string> _places = [];
    private readonly List<CodeRow> _rows = [];

    public IReadOnlyList<CodeRow> Rows => _rows;

    public void Read(SourceTable table)
    {
        var columns = FindColumns(table.Section);
        if (columns.Count == 0)
            columns = table.Header.Kind == TableKind.Areas ? FindColumns(table.Header.Area) : FindColumns(table.Sheet.Name);
        foreach (var row in table.Rows)
        {
            var header = table.Header;
            if (TableFinder.GetSection(row) is { } only)
            {
                if (!header.Has(Heading.Name) && FindColumns(only) is { Count: > 0 } next)
                    columns = next;
                Skip(table, row, $"A title or a note: {TableFinder.Quote(row)}.", isNote: true);
                continue;
            }

            var name = header.Get(row, Heading.Name);
            var named = header.Has(Heading.Name) ? FindColumns(name) : columns;
            var hasCode = header.Has(Heading.Code) || header.Has(Heading.AreaCode);
            var code = header.Get(row, Heading.AreaCode, hasCode ? Heading.Code : Heading.Value);
            var text = hasCode
                ? header.Get(row, Heading.AreaName, Heading.Text, Heading.Description, Heading.Title, Heading.Value)
                : header.Get(row, Heading.Text, Heading.Description, Heading.Title, Heading.AreaName);
            if (named.Count == 0)
                Skip(
                    table,
                    row,
                    name.Length > 0 ? $"“{name}” is not a column header." : $"It does not say for which column {TableFinder.Quote(row)} is."
                );
            else if (code.Length == 0)
                Skip(table, row, $"{named[0]}: the code is blank, only its text is there: {TableFinder.Quote(row)}.");
            else if (text.Length == 0)
                Skip(table, row, $"{named[0]}: the code “{code}” has no text.");
            else if (FindSets(table, row) is { Count: > 0 } sets)
                Add(table, row, named, code, CellText.CleanWords(text), sets);
        }
    }

    private void Add(SourceTable table, SourceRow row, IReadOnlyList<string> named, string code, string text, IReadOnlyList<string> sets)
    {
        var header = table.Header;
        foreach (var column in named)
        {
            if (!_places.TryAdd((column, code), $"row {row.Number} of {table.Sheet.Title}"))
            {
                Skip(table, row, $"{column}: the code “{code}” is already in {_places[(column, code)]}.");
                continue;
            }

            _rows.Add(
                new(
                    column,
                    code,
                    text,
                    string.Join(' ', header.Get(row, Heading.Group).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)),
                    sets,
                    source ?? (header.Get(row, Heading.Source) is { Length: > 0 } own ? CellText.CleanWords(own) : table.Sheet.Title),
                    FieldTableReader.ReadConfidence(header.Get(row, Heading.Confidence)),
                    table.Sheet.Title,
                    row.Number
                )
            );
        }
    }

    /// <summary>The data sets of a code; null where it is not of these, which is then said.</summary>
    private IReadOnlyList<string>? FindSets(SourceTable table, SourceRow row)
    {
        var header = table.Header;
        var sets = scope.Sets;
        if (header.Get(row, Heading.Sets) is { Length: > 0 } cell)
        {
            if (SetsRange().Match(cell) is not { Success: true } range)
            {
                Skip(table, row, $"“{cell}” does not say data sets as letters, such as P-R.");
                return null;
            }

            var last =
                range.Groups["open"].Success ? ""
                : range.Groups["last"] is { Success: true } end ? end.Value
                : range.Groups["first"].Value;
            sets = scope.Clip(range.Groups["first"].Value, last);
        }

        var (from, to) = (header.Get(row, Heading.ValidFrom), header.Get(row, Heading.ValidTo));
        if (scope.ClipFrom(from) is null || scope.ClipFrom(to) is null)
        {
            Skip(table, row, $"“{(scope.ClipFrom(from) is null ? from : to)}” is not a date such as 2024-04-01.");
            return null;
        }

        // A code that began within a data set, or ended in one, is a code of it.
        sets = [.. sets.Where(letter => scope.IsValid(letter, from, to))];
        if (sets.Count == 0)
            Skip(table, row, $"The code is not of data set {scope.Format(scope.Sets)}: {TableFinder.Quote(row)}.");
        return sets;
    }

    /// <summary>The columns that a text names: <c>DRUG1, DRUG2</c>, <c>DRUG1/2/3</c>, or a title such as <c>INJSTAT – Injecting status</c>.</summary>
    private static IReadOnlyList<string> FindColumns(string text)
    {
        var words = CellText.Clean(text).Split([',', '/', ';', ' ', '&'], StringSplitOptions.RemoveEmptyEntries);
        List<string> columns = [];
        foreach (var word in words.Select(CellText.CleanName))
        {
            if (CellText.IsColumnName(word) && (word.Length > 2 || columns.Count > 0 || words.Length == 1))
                columns.Add(word);
            else if (columns.Count > 0 && word.All(char.IsAsciiDigit))
                columns.Add(columns[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + word);
            else if (word is not "and")
                break;
        }

        return columns;
    }

    private void Skip(SourceTable table, SourceRow row, string why, bool isNote = false) =>
        unused.Add(new(table.Sheet.Title, row.Number, why, isNote));

    [GeneratedRegex("^(?<first>[A-Z])((?<open>\\+)|-(?<last>[A-Z]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SetsRange();
}
