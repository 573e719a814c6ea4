using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.RulesetImport;

/// <summary>The lines of <c>datasets.csv</c>: finds the data set of an import, or adds it.</summary>
internal sealed class DataSetLines
{
    public const string File = "datasets.csv";

    private const string Coverage = "coverage";

    private const string Known = "columns-known";

    private const string InAll = "columns-in-all";

    private const string Partial = "partial";

    private readonly EditableTable _table;
    private readonly ImportRequest _request;
    private readonly ImportLog _log;
    private readonly EditableLine _line;
    private readonly bool _isNew;

    public DataSetLines(ImportRequest request, ImportLog log)
    {
        _request = request;
        _log = log;
        _table = EditableTable.Read(Path.Combine(request.Folder, File));
        var line = _table.Lines.FirstOrDefault(l => l["id"] == request.DataSet);
        _isNew = line is null;
        _line = line ?? Add();
        Update();
        Scope = CreateScope();
    }

    public ImportScope Scope { get; }

    public byte[] ToBytes() => _table.ToBytes();

    /// <summary>Counts the columns of each partial data set of the import.</summary>
    public void CountColumns(EditableTable columns)
    {
        foreach (var line in _table.Lines.Where(l => l[Coverage] == Partial && Scope.Sets.Contains(l["letter"])))
        {
            _table.AddColumn(Known);
            var count = columns.Lines.Count(l => Scope.Letters.Read(l["sets"]).Contains(line["letter"]));
            SetCell(line, Known, count.ToString(CultureInfo.InvariantCulture));
        }

        if (_isNew)
            _log.Add(File, _line["id"], _line["letter"], _line.ToDictionary());
    }

    private EditableLine Add()
    {
        if (_request.Letter is not { } letter || _request.From is not { } from)
            throw new DqCheckException(
                FaultKind.Usage,
                $"{_request.DataSet} is not a data set of {File}.{NearestIds.AskMeant(_request.DataSet, [.. _table.Lines.Select(l => l["id"])])} "
                    + "For a new one, give --letter and --from, such as --letter S --from 2026-04-01."
            );
        if (!Regex.IsMatch(letter, "^[A-Z]$"))
            throw new DqCheckException(FaultKind.Usage, $"--letter is “{letter}”. Use one capital letter.");
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new DqCheckException(FaultKind.Usage, $"--from is “{from}”. Use a date such as 2026-04-01.");
        _table.AddColumn(Coverage);
        Dictionary<string, string> cells = new(StringComparer.Ordinal)
        {
            ["id"] = _request.DataSet,
            ["letter"] = letter,
            ["from"] = from,
            ["version"] = _table.Lines.FirstOrDefault()?["version"] ?? "1",
            ["title"] = $"NDTMS Core Data Set {letter} (from {day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)})",
            ["source"] = _request.Source ?? string.Join(", ", _request.Tables.Select(Path.GetFileName)),
            [Coverage] = _request.Coverage ?? Partial,
        };
        cells["title"] = _request.Title ?? cells["title"];
        return _table.Add(cells);
    }

    private void Update()
    {
        if (_request.Title is { } title)
            SetCell(_line, "title", title);
        if (_request.Coverage is { } coverage && (coverage == Partial || _line[Coverage].Length > 0))
        {
            _table.AddColumn(Coverage);
            SetCell(_line, Coverage, coverage);
            if (coverage != Partial && _table.IndexOf(Known) >= 0)
                SetCell(_line, Known, "");
        }

        if (_request.ColumnsInAll is { } all)
        {
            _table.AddColumn(InAll);
            SetCell(_line, InAll, all.ToString(CultureInfo.InvariantCulture));
        }
    }

    private ImportScope CreateScope()
    {
        List<(string Letter, DateOnly From)> dataSets =
        [
            .. _table
                .Lines.Select(l =>
                    (
                        l["letter"],
                        From: DateOnly.TryParseExact(
                            l["from"],
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out var day
                        )
                            ? day
                            : default
                    )
                )
                .OrderBy(d => d.From),
        ];
        DataSetLetters letters = new([.. dataSets.Select(d => d.Letter)]);
        var sets = _request.Sets ?? _line["letter"];
        if (letters.MistakeIn(sets) is { } mistake)
            throw new DqCheckException(FaultKind.Usage, $"--sets is “{sets}”: {mistake}");
        return new(dataSets, letters.Read(sets), _line[Coverage] != Partial);
    }

    private void SetCell(EditableLine line, string cell, string value)
    {
        if (_isNew && line == _line)
            line[cell] = value;
        else
            _log.Update(File, line["id"], line, new Dictionary<string, string> { [cell] = value }, countUnchanged: false);
    }
}
