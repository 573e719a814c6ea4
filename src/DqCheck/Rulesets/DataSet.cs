using static DqCheck.Rulesets.ColumnNames;

namespace DqCheck.Rulesets;

/// <summary>One data set of a ruleset: its columns, its rules, its settings.</summary>
internal sealed class DataSet
{
    /// <summary>Columns that every extract needs, whatever its data set: a file without one is not read.</summary>
    public static readonly IReadOnlyList<string> NeededColumns = [AGNCY, CLIENTID, CONSENT];

    private readonly DataSetLine _line;
    private readonly Dictionary<string, Column> _columns;
    private readonly Dictionary<string, Rule> _rules;
    private readonly Dictionary<string, Setting> _settings;

    public DataSet(DataSetLine line, IReadOnlyList<Column> columns, IReadOnlyList<Rule> rules, Dictionary<string, Setting> settings)
    {
        _line = line;
        Columns = columns;
        Slots = [.. columns.OrderBy(c => c.Kind).ThenBy(c => c.Order).Select((c, i) => c with { Slot = i })];
        Rules = [.. rules.Select((r, i) => r with { Number = i })];
        _columns = Slots.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
        _rules = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _settings = settings;
    }

    /// <summary>Such as <c>ndtms-cds-k</c>.</summary>
    public string Id => _line.Id;

    /// <summary>The last letter of the file names of its extracts.</summary>
    public string Letter => _line.Letter;

    /// <summary>Its first day.</summary>
    public DateOnly From => _line.From;

    public string Version => _line.Version;

    public string Title => _line.Title;

    /// <summary>
    /// Whether the rules know only some of its columns and codes. Then nothing that they do not know is wrong, and nobody can say whether an
    /// extract is ready to send.
    /// </summary>
    public bool IsPartial => _line.IsPartial;

    /// <summary>How many columns it has at least, whether the rules know them or not; null where nobody knows.</summary>
    public int? ColumnsInAll => _line.ColumnsInAll;

    /// <summary>Columns of which each shows that a header is of this data set or a later one.</summary>
    public IReadOnlyList<string> Marks => _line.Marks;

    /// <summary>Columns of which each shows that a header is of an earlier data set.</summary>
    public IReadOnlyList<string> EarlierMarks => _line.EarlierMarks;

    /// <summary>In the order of the extract.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The same columns; those of one kind of record are adjacent.</summary>
    public IReadOnlyList<Column> Slots { get; }

    /// <summary>Cross-field and file rules in the order of the file, after the checks of single columns.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Agencies that take adults only, from <c>agencies.csv</c>.</summary>
    public IReadOnlySet<string> AdultOnly { get; init; } = new HashSet<string>();

    /// <summary>The columns by the names that they have in other data sets, from <c>aliases.csv</c>; none of these is a column itself.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The same data set with the columns of a header of which only the prefix is known, if it is partial: flags of sub-intervention reviews,
    /// and items of client information reviews. So reviews are recognised by whatever flags they have.
    /// </summary>
    public DataSet WithColumnsByPrefix(IEnumerable<string> names)
    {
        var added = IsPartial ? PrefixColumns.Find(this, names) : [];
        return added.Count == 0 ? this : new(_line, [.. Columns, .. added], Rules, _settings) { AdultOnly = AdultOnly, Aliases = Aliases };
    }

    /// <summary>The same data set with other agencies marked as taking adults only.</summary>
    public DataSet WithAdultOnly(IReadOnlySet<string> agencies) =>
        new(_line, Columns, Rules, _settings) { AdultOnly = agencies, Aliases = Aliases };

    /// <summary>The same data set with further rules, behind its own.</summary>
    public DataSet WithRules(IReadOnlyCollection<Rule> added) =>
        added.Count == 0 ? this : new(_line, Columns, [.. Rules, .. added], _settings) { AdultOnly = AdultOnly, Aliases = Aliases };

    /// <summary>The same data set with one rule turned off.</summary>
    public DataSet WithoutRule(string rule) =>
        new(_line, Columns, [.. Rules.Where(r => r.Id != rule)], _settings) { AdultOnly = AdultOnly, Aliases = Aliases };

    /// <summary>The codes of some groups of one column.</summary>
    public HashSet<string> GetCodes(params ReadOnlySpan<CodeGroup> groups)
    {
        HashSet<string> codes = [];
        foreach (var group in groups)
        {
            foreach (var code in Find(group.Column)?.List?.Codes ?? [])
            {
                if (code.Groups.Contains(group.Word))
                    codes.Add(code.Value);
            }
        }

        return codes;
    }

    /// <summary>The TOP columns with the days of use of some groups of substances, in the order of the extract.</summary>
    public IReadOnlyList<string> Items(params ReadOnlySpan<CodeGroup> groups)
    {
        var codes = GetCodes(groups);
        var items = Find(groups[0].Column)?.List?.Codes.Where(c => codes.Contains(c.Value)).Select(c => c.Item).ToHashSet() ?? [];
        return [.. Columns.Select(c => c.Name).Where(items.Contains)];
    }

    public Column? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>The column that has this name in another data set; null where none has.</summary>
    public Column? FindByAlias(string name) => Aliases.TryGetValue(name, out var column) ? Find(column) : null;

    public Rule GetRule(string id) => _rules[id];

    public Rule? FindRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>Every line of <c>settings.csv</c>, in its order.</summary>
    public IReadOnlyCollection<Setting> Settings => _settings.Values;

    /// <summary>A number of <c>settings.csv</c>. A ruleset without one of the settings that the program uses does not load.</summary>
    public int GetSetting(string name) => _settings[name].Value;
}
