using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.PreviousWorkbooks;

namespace DqCheck.RulesetImport;

/// <summary>Reads tables of fields: each row is a column of the extract.</summary>
internal sealed partial class FieldTableReader(ImportScope scope, string? source, List<UnusedRow> unused)
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<FieldRow> _rows = [];

    public IReadOnlyList<FieldRow> Rows => _rows;

    public void Read(SourceTable table)
    {
        var section = table.Section;
        foreach (var row in table.Rows)
        {
            var name = CellText.CleanName(table.Header.Get(row, Heading.Name));
            if (TableFinder.GetSection(row) is { } only)
            {
                section = only;
                Skip(table, row, $"A title or a note: {TableFinder.Quote(row)}.", isNote: true);
            }
            else if (name.Length == 0)
            {
                Skip(table, row, $"The header of the column is blank: {TableFinder.Quote(row)}.");
            }
            else if (!CellText.IsColumnName(name))
            {
                Skip(table, row, $"“{name}” is not a column header. Use capital letters and digits, starting with a letter.");
            }
            else if (!_places.TryAdd(name, $"row {row.Number} of {table.Sheet.Title}"))
            {
                Skip(table, row, $"{name} is already in {_places[name]}.");
            }
            else if (FindSets(table, row, name) is { Count: > 0 } sets)
            {
                _rows.Add(Create(table, row, name, section, sets));
            }
        }
    }

    private FieldRow Create(SourceTable table, SourceRow row, string name, string section, IReadOnlyList<string> sets)
    {
        var header = table.Header;
        var record = RecordNames.Find(header.Get(row, Heading.Record));
        return new()
        {
            Name = name,
            Place = table.Sheet.Title,
            Row = row.Number,
            Title = CellText.CleanWords(header.Get(row, Heading.Title, Heading.Description)),
            Number = CellText.ParseNumber(header.Get(row, Heading.Number)),
            Layout = header.Get(row, Heading.Layout),
            Type = CellText.Normalise(header.Get(row, Heading.Type)),
            IsFlag = CellText.Normalise(header.Get(row, Heading.CodeList)).Split(' ').Contains("flag"),
            IsForAll = IsForAll(CellText.Normalise(header.Get(row, Heading.Inclusion))),
            Rules = Digits()
                .Matches(header.Get(row, Heading.Rules))
                .Select(m => int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                .ToHashSet(),
            Record = record.Length > 0 ? record : RecordNames.Find(section),
            IsRecordStated = record.Length > 0,
            Sets = sets,
            Source = source ?? (header.Get(row, Heading.Source) is { Length: > 0 } own ? CellText.CleanWords(own) : table.Sheet.Title),
            Confidence = ReadConfidence(header.Get(row, Heading.Confidence)),
        };
    }

    private static bool IsForAll(string inclusion) => inclusion.Length == 0 || inclusion.Split(' ').Any(w => w is "all" or "each");

    /// <summary>How surely the row is known: the least sure of the words in its cell.</summary>
    public static string ReadConfidence(string cell)
    {
        string[] doubts = ["inferred", "doubtful", "not read", "not shown", "earlier"];
        return doubts.Any(word => cell.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "inferred"
            : cell.Contains("recalled", StringComparison.OrdinalIgnoreCase) ? "recalled"
            : cell.Length == 0
            || cell.StartsWith("read", StringComparison.OrdinalIgnoreCase)
            || cell.StartsWith("sourced", StringComparison.OrdinalIgnoreCase)
                ? "sourced"
            : "inferred";
    }

    /// <summary>The data sets of a row; null where it is not of these, which is then said.</summary>
    private IReadOnlyList<string>? FindSets(SourceTable table, SourceRow row, string name)
    {
        var header = table.Header;
        var (first, last) = (header.Get(row, Heading.FirstSet), header.Get(row, Heading.LastSet));
        if (new[] { first, last }.FirstOrDefault(s => s is not ("" or [>= 'A' and <= 'Z'])) is { } letter)
        {
            Skip(table, row, $"“{letter}” is not the letter of a data set, so {name} was not imported.");
            return null;
        }

        var introduced = header.Get(row, Heading.Introduced);
        var sets = scope.Clip(first, last);
        if (first.Length == 0)
        {
            if (scope.ClipFrom(introduced) is { } later)
                sets = [.. sets.Intersect(later)];
            else
                Skip(table, row, $"“{introduced}” is not a date such as Apr 24. {name} was imported for all data sets of this import.");
        }

        if (sets.Count == 0)
            Skip(table, row, $"{name} is not a column of data set {scope.Format(scope.Sets)}: {Describe(first, last, introduced)}.");
        return sets;
    }

    private static string Describe(string first, string last, string introduced) =>
        (first, last) switch
        {
            ("", "") => $"introduced {introduced}",
            ("", _) => $"last in {last}",
            (_, "") => $"first in {first}",
            _ => $"first in {first}, last in {last}",
        };

    private void Skip(SourceTable table, SourceRow row, string why, bool isNote = false) =>
        unused.Add(new(table.Sheet.Title, row.Number, why, isNote));

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
