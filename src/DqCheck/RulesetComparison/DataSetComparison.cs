using DqCheck.Tables;

namespace DqCheck.RulesetComparison;

/// <summary>Compares a data set with another one, of the same ruleset or of another version of it.</summary>
internal sealed class DataSetComparison(RulesetSide before, RulesetSide after)
{
    private static readonly string[] ColumnCells =
    [
        "title",
        "record",
        "type",
        "list",
        "open",
        "min",
        "max",
        "also",
        "pattern-words",
        "length",
        "na",
        "may-differ",
        "expected",
        "expected-severity",
        "type-severity",
        "value-severity",
        "confidence",
    ];

    private static readonly LineComparison Columns = new(ChangedKind.Column, "column", "title", ColumnCells);

    private static readonly LineComparison ColumnsOfVersions = Columns with
    {
        Cells = [.. ColumnCells, "pattern", "place", "why", "fix", "source"],
    };

    private static readonly LineComparison Rules = new(
        ChangedKind.Rule,
        "id",
        "title",
        [
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
            "confidence",
        ]
    );

    private static readonly LineComparison Settings = new(
        ChangedKind.Setting,
        "setting",
        "value",
        ["value", "unit", "title", "source", "confidence"]
    );

    private static readonly LineComparison DataSets = new(
        ChangedKind.DataSet,
        "id",
        "title",
        ["letter", "from", "version", "title", "source", "coverage", "columns-known", "columns-in-all", "marks", "unless"]
    );

    private static readonly string[] CodeCells = ["text", "group", "read-as", "item", "begins"];

    /// <summary>Compares two data sets by their letters: their columns and codes.</summary>
    public IReadOnlyList<RulesetChange> Compare(string from, string to) => Sort(CompareContent(from, to, Columns));

    /// <summary>Compares two versions of a ruleset: one data set of both, or all of them.</summary>
    public IReadOnlyList<RulesetChange> CompareVersions(string? dataSet)
    {
        List<string> letters = dataSet is { } only ? [only] : [.. Letters(before).Intersect(Letters(after))];
        var byLetter = letters
            .SelectMany(letter =>
                CompareContent(letter, letter, ColumnsOfVersions)
                    .Concat(Rules.Compare(before.GetRules(letter), after.GetRules(letter)))
                    .Select(change => (Letter: letter, Change: change))
            )
            .GroupBy(c => c.Change, c => c.Letter);
        return Sort([
            .. dataSet is null ? DataSets.Compare(before.DataSets, after.DataSets) : [],
            // What does not hold for all data sets names those for which it does.
            .. byLetter.Select(same =>
                same.Count() == letters.Count ? same.Key : same.Key with { Item = $"{same.Key.Item} in {string.Join(' ', same)}".Trim() }
            ),
            .. Settings.Compare(before.Settings, after.Settings),
        ]);
    }

    private IEnumerable<RulesetChange> CompareContent(string from, string to, LineComparison columns)
    {
        var (earlier, later) = (before.GetColumns(from), after.GetColumns(to));
        var renamed = after.GetRenamed(to);
        foreach (var (old, name) in before.GetRenamed(from))
            renamed.TryAdd(name, old);
        var changes = columns.Compare(earlier, later, renamed);
        var lists = earlier.Concat(later).Select(c => c["list"]).Where(l => l.Length > 0).Distinct();
        return changes.Concat(lists.SelectMany(list => CompareCodes(list, before.GetCodes(list, from), after.GetCodes(list, to))));
    }

    private static IEnumerable<RulesetChange> CompareCodes(string list, IReadOnlyList<TableRow> earlier, IReadOnlyList<TableRow> later)
    {
        if (earlier.Count == 0 || later.Count == 0)
        {
            if (earlier.Count + later.Count > 0)
                yield return new(
                    earlier.Count == 0 ? ChangeType.Added : ChangeType.Removed,
                    ChangedKind.List,
                    list,
                    "",
                    Count(earlier),
                    Count(later)
                );
            yield break;
        }

        foreach (var change in new LineComparison(ChangedKind.Code, "code", "text", CodeCells).Compare(earlier, later))
            yield return change with
            {
                Name = list,
                Item = change.Item is "" or "text" ? change.Name : $"{change.Name} {change.Item}",
            };
    }

    private static string Count(IReadOnlyList<TableRow> codes) => codes.Count == 0 ? "" : Plural.Format(codes.Count, "code", "codes");

    private static IEnumerable<string> Letters(RulesetSide side) => side.DataSets.Select(r => r["letter"]);

    private static IReadOnlyList<RulesetChange> Sort(IEnumerable<RulesetChange> changes) =>
        [.. changes.OrderBy(c => c.Kind).ThenBy(c => c.Change).ThenBy(c => c.Name, StringComparer.Ordinal)];
}
