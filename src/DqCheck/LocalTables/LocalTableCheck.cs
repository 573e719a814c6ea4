using System.Globalization;
using DqCheck.Checks;
using DqCheck.Findings;
using DqCheck.Rulesets;

namespace DqCheck.LocalTables;

/// <summary>Checks the files of local tables: their names, their columns, each of their values, and whether they join the extract.</summary>
internal sealed class LocalTableCheck
{
    private readonly LocalJoin _join;
    private readonly DataSet _dataSet;
    private readonly int _lastDay;
    private readonly Dictionary<Rule, List<RuleFinding>> _findings = [];
    private readonly Dictionary<Rule, int> _checked = [];

    private LocalTableCheck(LocalJoin join, DataSet dataSet, DateOnly? asOf)
    {
        _join = join;
        _dataSet = dataSet;
        _lastDay = asOf?.DayNumber + dataSet.GetSetting(SettingNames.FutureDays) ?? int.MaxValue;
    }

    /// <summary>Checks the files.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="join">Joins their lines to the extract.</param>
    /// <param name="dataSet">The data set, with the rules for local tables.</param>
    /// <param name="asOf">The as-of date; null where there is none.</param>
    public static IReadOnlyList<(Rule Rule, RuleResult Result)> Run(LocalFolder folder, LocalJoin join, DataSet dataSet, DateOnly? asOf)
    {
        LocalTableCheck check = new(join, dataSet, asOf);
        HashSet<LocalTableDefinition> seen = [];
        foreach (var file in folder.Files)
            check.Check(file, file.Table is null || seen.Add(file.Table), folder.Definitions);
        return
        [
            .. check
                ._checked.Keys.Union(check._findings.Keys)
                .Select(rule =>
                    (rule, new RuleResult(check._checked.GetValueOrDefault(rule), check._findings.GetValueOrDefault(rule, [])))
                ),
        ];
    }

    private void Check(LocalFile file, bool isFirst, LocalTableSet definitions)
    {
        if (file.Table is not { } table || !isFirst)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var detail =
                file.IsUnread ? "It cannot be read. Save it as CSV, or as .xlsx without a password."
                : isFirst ? NearestIds.AskMeant(name, definitions.Tables.Select(t => t.Id)).Trim()
                : "The table has two files.";
            Add(_dataSet.GetRule(LocalRules.File), file, 1, detail: detail, content: file.Name);
            return;
        }

        CheckColumns(file, table);
        if (!file.HasHeader)
            return;
        foreach (var (line, values) in LocalJoin.ReadRows(file))
        {
            var content = LocalRow.GetContent(table, values);
            foreach (var column in table.Columns.Where(c => file.Columns.Contains(c.Name) || c.IsRequired))
                CheckValue(file, line, column, values, content);
            CheckJoin(file, line, values, content);
        }
    }

    private void CheckColumns(LocalFile file, LocalTableDefinition table)
    {
        var rule = _dataSet.GetRule(LocalRules.GetId(table, LocalRules.Columns));
        _checked[rule] = 1;
        var possible = table.Columns.Select(c => c.Name).ToList();
        if (!file.HasHeader)
        {
            Add(file.Unread);
            return;
        }

        foreach (var column in table.Columns.Where(c => c.IsRequired && !file.Columns.Contains(c.Name)))
            Add($"The column {column.Name} is missing.");
        foreach (var name in file.Columns.Where(c => c.Length > 0 && c != ColumnNames.EPISODID && !possible.Contains(c)).Distinct())
            Add($"The column {name} is not one of this table, and is not read.{NearestIds.AskMeant(name, possible)}");
        foreach (var twice in file.Columns.Where(possible.Contains).GroupBy(c => c).Where(g => g.Count() > 1))
            Add($"The column {twice.Key} appears twice. The first is read.");
        if (file.OpenQuote is { } line)
            this.Add(
                rule,
                file,
                line,
                detail: "A quotation mark opens here and is not closed, so lines after it are lost.",
                content: "quote"
            );

        void Add(string detail) => this.Add(rule, file, 1, detail: detail, content: detail);
    }

    private void CheckValue(LocalFile file, int line, LocalColumn column, Dictionary<string, string> values, string content)
    {
        var table = file.Table!;
        var value = values.GetValueOrDefault(column.Name, "");
        if (value.Length == 0)
        {
            // A line may name its episode in place of its client.
            if (column.Name != table.Key || values.GetValueOrDefault(ColumnNames.EPISODID, "").Length == 0)
                Judge(CheckNames.Required, false);
            return;
        }

        var day = LocalRow.ParseDay(value);
        _ =
            Judge(CheckNames.Required, true)
            && Judge(CheckNames.Date, day is not null)
            && Judge(CheckNames.Future, !(day > _lastDay))
            && Judge(CheckNames.Number, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && Judge(CheckNames.Code, column.Values.Contains(value))
            && Judge(CheckNames.Length, !(value.Length > column.Length));

        bool Judge(string check, bool isRight)
        {
            if (_dataSet.FindRule(LocalRules.GetId(table, column, check)) is not { } rule)
                return true;
            _checked[rule] = _checked.GetValueOrDefault(rule) + 1;
            if (!isRight)
                Add(rule, file, line, column, value, content: content, values: values);
            return isRight;
        }
    }

    private void CheckJoin(LocalFile file, int line, Dictionary<string, string> values, string content)
    {
        if (file.Table is not { IsJoined: true } table)
            return;
        var key = LocalJoin.GetKeyColumn(table, values);
        if (key is null)
            return;
        var rule = _dataSet.GetRule(LocalRules.GetId(table, LocalRules.Join));
        _checked[rule] = _checked.GetValueOrDefault(rule) + 1;
        if (_join.Find(values).Client < 0)
            Add(rule, file, line, null, "", key, content, values);
    }

    private void Add(
        Rule rule,
        LocalFile file,
        int line,
        LocalColumn? column = null,
        string value = "",
        string detail = "",
        string content = "",
        Dictionary<string, string>? values = null
    )
    {
        if (!_findings.TryGetValue(rule, out var findings))
            _findings.Add(rule, findings = []);
        findings.Add(
            new()
            {
                Rule = rule,
                Kind = RecordKind.File,
                Lines = [line],
                RowKeys = values is null ? default : _join.GetKeys(values),
                FieldName = column?.Name ?? rule.Field,
                Detail = detail,
                Discriminator = content,
                LocalFile = file.Name,
                LocalValue = column is null or { IsShown: true } ? value : FindingText.NotShown,
            }
        );
    }
}
