using System.Text.RegularExpressions;
using DqCheck.Tables;
using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>Reads a ruleset folder; a ruleset with mistakes does not load, and all mistakes are reported together.</summary>
internal sealed partial class RulesetReader
{
    /// <summary>Rules about unreadable rows; no other line of <c>rules.csv</c> may reject.</summary>
    public static readonly IReadOnlyList<string> RowRules = ["FIL001", "FIL003", "FIL028", "FIL031"];

    private readonly string _folder;
    private readonly string? _own;
    private readonly IReadOnlyCollection<string> _codedRules;
    private readonly Mistakes _mistakes = new();
    private readonly Dictionary<string, CodeFile?> _codeFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, string Letter), CodeList> _lists = [];
    private readonly Dictionary<string, Regex?> _patterns = new(StringComparer.Ordinal);

    private HashSet<string> _adultOnly = [];
    private DataSetLetters _letters = new([]);
    private HashSet<string> _wholeSets = [];
    private CodeLineValidator _codeLines = new(null);
    private HashSet<string> _items = [];
    private List<(TableRow Row, IReadOnlyList<string> Letters)> _aliasLines = [];

    private RulesetReader(string folder, string? own, IReadOnlyCollection<string> codedRules)
    {
        _folder = folder;
        _own = own;
        _codedRules = codedRules;
    }

    /// <summary>Reads the folder. Throws <see cref="DqCheckException"/> with every mistake, by file and line.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="codedRules">Ids of the rules that are written in C#.</param>
    /// <param name="own">A folder with lines of a service's own, which are laid over those of the ruleset; null for none.</param>
    public static Ruleset Read(string folder, IReadOnlyCollection<string> codedRules, string? own = null)
    {
        try
        {
            return new RulesetReader(folder, own, codedRules).Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DqCheckException(FaultKind.Usage, $"The ruleset cannot be read: {e.Message}", cause: e);
        }
    }

    private Ruleset Read()
    {
        foreach (
            var missing in new[] { "datasets.csv", "settings.csv", "columns.csv", "rules.csv" }
                .Select(name => Path.Combine(_folder, name))
                .Where(file => !File.Exists(file))
        )
            _mistakes.Add(missing, 0, "file not found. Every ruleset needs it.");
        ThrowIfAny();
        var settings = ReadSettings();
        var (dataSets, areAll) = ReadDataSetLines();
        _letters = new([.. dataSets.Select(row => row["letter"]).Reverse()]);
        _wholeSets = [.. dataSets.Where(row => row["coverage"] != DataSetLineValidator.Partial).Select(row => row["letter"])];
        var letters = areAll ? _letters : null;
        _codeLines = new(letters);
        _adultOnly = AgencyFile.ReadAdultOnly(RulesetFolders.GetAgenciesFile(_folder), _mistakes);
        var columns = OpenTable(
            "columns.csv",
            "column",
            "title",
            "sets",
            "place",
            "record",
            "type",
            "list",
            "open",
            "min",
            "max",
            "also",
            "pattern",
            "pattern-words",
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
        var columnValidator = new ColumnLineValidator(letters);
        foreach (var row in columns.Rows)
            _mistakes.Check(columnValidator, row);
        _items = [.. columns.Rows.Where(r => (r["record"], r["type"]) == ("top", "number")).Select(r => r["column"])];
        var rules = OpenTable(
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
        var ruleValidator = new RuleLineValidator(CheckNames.Rules, _codedRules, letters);
        foreach (var row in rules.Rows)
            _mistakes.Check(ruleValidator, row);
        var columnLines = LinesWithLetters(columns);
        var ruleLines = LinesWithLetters(rules);
        FindOverlaps(columnLines, "column");
        FindOverlaps(ruleLines, "id");
        _aliasLines = ReadAliasLines(letters);

        List<DataSet> read = [.. dataSets.Select(row => ReadDataSet(row, columnLines, ruleLines, settings)).OfType<DataSet>()];
        ThrowIfAny();
        return new Ruleset(_folder, RulesetFolders.ComputeSha256(_folder, _own), read);
    }

    /// <summary>Reads a data set; null where it has mistakes. In that case reading continues only to find further mistakes.</summary>
    private DataSet? ReadDataSet(
        TableRow dataSet,
        List<(TableRow Row, IReadOnlyList<string> Letters)> columnLines,
        List<(TableRow Row, IReadOnlyList<string> Letters)> ruleLines,
        Dictionary<string, Setting> settings
    )
    {
        var line = DataSetLine.Read(dataSet);
        var letter = line.Letter;
        var columnsFile = Path.Combine(_folder, "columns.csv");
        var rulesFile = Path.Combine(_folder, "rules.csv");
        var placed = columnLines.Where(l => l.Letters.Contains(letter)).Select(l => l.Row).OrderBy(ParsePlace).ToList();
        List<ColumnLine> columns = [.. placed.Select((row, i) => LimitToKnown(line, ReadColumn(row, letter, i + 1)))];
        foreach (var twice in placed.GroupBy(ParsePlace).Where(g => g.Count() > 1))
            _mistakes.Add(
                twice.Last(),
                $"{string.Join(" and ", twice.Select(row => row["column"]))} have the same place, {twice.Key}, in data set {letter}."
            );
        foreach (var key in new[] { AGNCY, CLIENTID, CONSENT, EPISODID }.Except(columns.Select(c => c.Column.Name)))
            _mistakes.Add(
                columnsFile,
                0,
                $"{key} is missing from data set {letter}. Every data set needs this column to tell records apart."
            );

        var lines = ruleLines.Where(l => l.Letters.Contains(letter)).Select(l => l.Row).ToList();
        foreach (var needed in RowRules.Except(lines.Select(r => r["id"])))
            _mistakes.Add(rulesFile, 0, $"rule {needed} is missing from data set {letter}. It reports rows that cannot be read.");

        var byName = columns.DistinctBy(c => c.Column.Name).ToDictionary(c => c.Column.Name, c => c.Column);
        CheckDataSet(dataSet, line, byName);
        foreach (var column in columns.Where(c => c.Expected is not null))
            CheckTerms(column, byName);
        var ofOthers = FindColumnsOfOthers(line, columnLines, byName);
        lines.RemoveAll(row => NeedsOther(row, ofOthers, byName));
        List<Rule> rules =
        [
            .. columns.SelectMany(c => ColumnRules.Create(c, settings.GetValueOrDefault(SettingNames.FutureDays)?.Value ?? 0)),
            .. lines.Select(r => LimitToKnown(line, r, ReadRule(r, LeaveOutOthers(r, ofOthers), byName))),
        ];
        var ids = rules.Select(r => r.Id).Concat(ruleLines.Select(l => l.Row["id"])).ToHashSet();
        foreach (var row in lines)
        {
            foreach (var id in SplitNames(row["yields-to"]).Where(id => !ids.Contains(id)))
                _mistakes.Add(row, $"yields-to names “{id}”, which is not a rule of data set {letter}.");
        }

        var aliases = ReadAliases(letter, byName, ofOthers);
        return _mistakes.All.Count > 0
            ? null
            : new DataSet(line, [.. columns.Select(c => c.Column)], rules, settings) { AdultOnly = _adultOnly, Aliases = aliases };
    }

    /// <summary>Checks for codes that are not valid values themselves.</summary>
    private void CheckCodes(TableRow row, string cell, Condition condition, Dictionary<string, Column> columns)
    {
        foreach (var term in condition.Terms)
        {
            if (columns.GetValueOrDefault(term.Column) is not { List: { } list, IsOpen: false })
                continue;
            foreach (var code in term.Codes.Where(code => list.Find(code) is null))
                _mistakes.Add(row, $"{cell} uses “{code}” for {term.Column}, but its code list has no such code.");
        }
    }

    /// <summary>Whether a record has access to a column: its own, or one of its parents'.</summary>
    private static bool CanSee(RecordKind record, RecordKind column) =>
        column == record
        || column == RecordKind.Client
        || (column == RecordKind.Episode && record is not (RecordKind.Client or RecordKind.File));

    private void ThrowIfAny()
    {
        if (_mistakes.All.Count > 0)
            throw new DqCheckException(
                FaultKind.Usage,
                $"The ruleset has {Plural.Format(_mistakes.All.Count, "mistake", "mistakes")}, so nothing was checked.",
                _mistakes.All
            );
    }

    private static string[] SplitNames(string text, char separator = ' ') => text.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private static Severity ParseSeverity(string text) => EnumText.TryParse<Severity>(text, out var severity) ? severity : Severity.Error;
}
