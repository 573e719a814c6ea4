using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>Reads a ruleset folder; a ruleset with a mistake does not load, and all its mistakes are named at once.</summary>
internal sealed partial class RulesetReader
{
    /// <summary>Rules about rows that cannot be read; no others reject by a line of <c>rules.csv</c>.</summary>
    public static readonly IReadOnlyList<string> OfRows = ["FIL001", "FIL003"];

    private readonly string _folder;
    private readonly IReadOnlyCollection<string> _codedRules;
    private readonly Mistakes _mistakes = new();
    private readonly Dictionary<string, CodeList?> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);

    private HashSet<string> _adultOnly = [];
    private CodeLineValidator _codeLines = new([]);

    private RulesetReader(string folder, IReadOnlyCollection<string> codedRules) => (_folder, _codedRules) = (folder, codedRules);

    /// <summary>Reads the folder. Throws <see cref="DqFault"/> with every mistake, by file and line.</summary>
    public static Ruleset Read(string folder, IReadOnlyCollection<string> codedRules)
    {
        try
        {
            return new RulesetReader(folder, codedRules).Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqFault(FaultKind.Usage, $"The ruleset cannot be read: {e.Message}", cause: e);
        }
    }

    private Ruleset Read()
    {
        foreach (
            var missing in new[] { "datasets.csv", "settings.csv", "columns.csv", "rules.csv" }
                .Select(name => Path.Combine(_folder, name))
                .Where(file => !File.Exists(file))
        )
            _mistakes.Add(missing, 0, "is not there, and every ruleset has one.");
        ThrowIfAny();
        var settings = ReadSettings();
        var (dataSets, letters) = ReadDataSetLines();
        _codeLines = new(letters);
        _adultOnly = Agencies.ReadAdultOnly(RulesetFolders.AgenciesFile(_folder), _mistakes);
        var columns = Open(
            "columns.csv",
            "column",
            "title",
            "record",
            "type",
            "list",
            "open",
            "min",
            "max",
            "also",
            "pattern",
            "length",
            "na",
            "may-differ",
            "expected",
            "expected-severity",
            "type-severity",
            "value-severity",
            "why",
            "fix",
            "source",
            "confidence"
        );
        foreach (var row in columns.Rows)
            _mistakes.Check(ColumnLineValidator.Instance, row);
        var rules = Open(
            "rules.csv",
            "id",
            "sets",
            "class",
            "record",
            "field",
            "check",
            "argument",
            "when",
            "yields-to",
            "severity",
            "title",
            "message",
            "expected",
            "why",
            "fix",
            "source",
            "confidence"
        );
        var ruleValidator = new RuleLineValidator(CheckNames.OfRules, _codedRules, letters);
        foreach (var row in rules.Rows)
            _mistakes.Check(ruleValidator, row);
        FindRepeats(columns.Rows, "column");
        FindRepeats(rules.Rows, "id");

        List<DataSet> read = [.. dataSets.Select(row => ReadDataSet(row, columns, rules, settings)).OfType<DataSet>()];
        ThrowIfAny();
        return new Ruleset(_folder, RulesetFolders.Sha256(_folder), read);
    }

    /// <summary>A data set, or null where something is wrong: then it only serves to find what else is.</summary>
    private DataSet? ReadDataSet(TableRow dataSet, Table columnLines, Table ruleLines, Dictionary<string, Setting> settings)
    {
        var letter = dataSet["letter"];
        if (!columnLines.Has(letter))
            _mistakes.Add(dataSet, $"columns.csv has no column “{letter}” that gives the order of this data set's columns.");
        List<ColumnLine> columns = [];
        foreach (var row in columnLines.Rows.Where(r => r[letter].Length > 0))
        {
            if (int.TryParse(row[letter], NumberStyles.None, CultureInfo.InvariantCulture, out var order))
                columns.Add(ReadColumn(row, letter, order));
            else
                _mistakes.Add(row, $"{letter} is “{row[letter]}”; it is the place of the column, counted from 1.");
        }

        foreach (var twice in columns.GroupBy(c => c.Column.Order).Where(g => g.Count() > 1))
            _mistakes.Add(
                columnLines.File,
                0,
                $"{string.Join(" and ", twice.Select(c => c.Column.Name))} have the same place {twice.Key} in {letter}."
            );
        foreach (var key in new[] { AGNCY, CLIENTID, CONSENT, EPISODID }.Except(columns.Select(c => c.Column.Name)))
            _mistakes.Add(columnLines.File, 0, $"{key} is missing from {letter}: no record can be told from another without it.");

        var lines = ruleLines.Rows.Where(r => Names(r["sets"]).Contains(letter)).ToList();
        foreach (var needed in OfRows.Except(lines.Select(r => r["id"])))
            _mistakes.Add(
                ruleLines.File,
                0,
                $"the rule {needed} is missing from {letter}: without it rows that cannot be read would have no reason."
            );

        var byName = columns.DistinctBy(c => c.Column.Name).ToDictionary(c => c.Column.Name, c => c.Column);
        foreach (var line in columns.Where(c => c.Expected is not null))
            CheckTerms(line, byName);
        List<Rule> rules =
        [
            .. columns
                .OrderBy(c => c.Column.Order)
                .SelectMany(c => ColumnRules.For(c, settings.GetValueOrDefault(SettingNames.FutureDays)?.Value ?? 0)),
            .. lines.Select(r => ReadRule(r, byName)),
        ];
        var ids = rules.Select(r => r.Id).Concat(ruleLines.Rows.Select(r => r["id"])).ToHashSet();
        foreach (var row in lines)
        {
            foreach (var id in Names(row["yields-to"]).Where(id => !ids.Contains(id)))
                _mistakes.Add(row, $"yields to “{id}”, which is no rule of {letter}.");
        }

        return _mistakes.All.Count > 0
            ? null
            : new DataSet(
                dataSet["id"],
                letter,
                dataSet["version"],
                dataSet["title"],
                [.. columns.OrderBy(c => c.Column.Order).Select(c => c.Column)],
                rules,
                settings
            )
            {
                AdultOnly = _adultOnly,
            };
    }

    private ColumnLine ReadColumn(TableRow row, string letter, int order)
    {
        Words.TryKind(row["record"], out var kind);
        Words.TryRead<ColumnType>(row["type"], out var type);
        Words.TryRead<Confidence>(row["confidence"], out var confidence);
        if (row["list"].Length > 0 && type != ColumnType.Code)
            _mistakes.Add(row, $"has a list but type {row["type"]}; a list needs type code.");
        var expected = row["expected"];
        return new ColumnLine(
            new Column
            {
                Name = row["column"],
                Title = row["title"],
                Kind = kind,
                Type = type,
                Order = order,
                List = row["list"].Length > 0 ? List(row) : null,
                Open = row["open"] == "yes",
                Min = Number(row["min"]),
                Max = Number(row["max"]),
                Also = [.. Names(row["also"], '|').Select(Number).OfType<int>()],
                Pattern = Pattern(row["pattern"]),
                Length = Number(row["length"]),
                NaIsValue = row["na"] == "yes",
                MayDiffer = row["may-differ"] == "yes",
            },
            row,
            letter,
            expected.StartsWith("when ", StringComparison.Ordinal) ? Condition.Read(expected[5..]) : null,
            expected.Length > 0 ? SeverityOf(row["expected-severity"]) : null,
            SeverityOf(row["type-severity"]),
            SeverityOf(row["value-severity"]),
            row["why"],
            row["fix"],
            row["source"],
            confidence
        );
    }

    private void CheckTerms(ColumnLine line, Dictionary<string, Column> columns)
    {
        foreach (var name in line.Expected!.Terms.Select(t => t.Column))
        {
            if (!columns.TryGetValue(name, out var column))
                _mistakes.Add(line.Line, $"expected speaks of {name}, which is no column of this data set.");
            else if (line.ExpectedSeverity != Severity.Reject && !Sees(line.Column.Kind, column.Kind))
                _mistakes.Add(line.Line, $"expected looks at {name}, which is not a column of a {line.Line["record"]} or of its parents.");
        }

        CheckCodes(line.Line, "expected", line.Expected, columns);
    }

    /// <summary>A code that no value can be without being wrong itself.</summary>
    private void CheckCodes(TableRow row, string cell, Condition condition, Dictionary<string, Column> columns)
    {
        foreach (var term in condition.Terms)
        {
            if (columns.GetValueOrDefault(term.Column) is not { List: { } list, Open: false })
                continue;
            foreach (var code in term.Codes.Where(code => list.Find(code) is null))
                _mistakes.Add(row, $"{cell} asks for “{code}” in {term.Column}, which is no code of its list.");
        }
    }

    /// <summary>A record sees its own columns and those of its parents.</summary>
    private static bool Sees(RecordKind record, RecordKind column) =>
        column == record
        || column == RecordKind.Client
        || (column == RecordKind.Episode && record is not (RecordKind.Client or RecordKind.File));

    private void ThrowIfAny()
    {
        if (_mistakes.All.Count > 0)
            throw new DqFault(
                FaultKind.Usage,
                $"The ruleset has {Counted.Of(_mistakes.All.Count, "mistake", "mistakes")}; nothing was checked.",
                _mistakes.All
            );
    }

    /// <summary>Null also where it is no pattern: that mistake is already named.</summary>
    private Regex? Pattern(string text)
    {
        if (text.Length == 0)
            return null;
        if (_patterns.TryGetValue(text, out var known))
            return known;
        try
        {
            return _patterns[text] = new Regex($"^(?:{text})$", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return _patterns[text] = null;
        }
    }

    private static string[] Names(string text, char separator = ' ') => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static Severity SeverityOf(string text) => Words.TryRead<Severity>(text, out var severity) ? severity : Severity.Error;
}
