using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>
/// Reads partial data sets, of which only some columns and codes are known. Nothing that is not known for such a data set is wrong in it.
/// </content>
internal sealed partial class RulesetReader
{
    private void CheckDataSet(TableRow row, DataSetLine line, Dictionary<string, Column> columns)
    {
        if (line.IsPartial && LineValidator.ParseNumber(row["columns-known"]) is { } known && known != columns.Count)
            _mistakes.Add(row, $"columns-known is {known}, but columns.csv has {columns.Count} columns of data set {line.Letter}.");
        if (line.ColumnsInAll < columns.Count)
            _mistakes.Add(
                row,
                $"columns-in-all is {line.ColumnsInAll}, but columns.csv has {columns.Count} columns of data set {line.Letter}."
            );
        foreach (var mark in line.Marks.Where(mark => !columns.ContainsKey(mark)))
            _mistakes.Add(row, $"marks names {mark}, which is not a column of data set {line.Letter}.");
        foreach (var mark in line.EarlierMarks.Where(columns.ContainsKey))
            _mistakes.Add(
                row,
                $"unless names {mark}, which is a column of data set {line.Letter}. Name columns of earlier data sets only."
            );
    }

    /// <summary>
    /// Lowers the severities of a column that a partial data set shares with a whole one, and opens its list: its line was written for the
    /// other.
    /// </summary>
    private ColumnLine LimitToKnown(DataSetLine dataSet, ColumnLine line)
    {
        if (!dataSet.IsPartial)
            return line;
        var isShared = IsSharedWithWhole(line.Line);
        return line with
        {
            IsPartial = true,
            Column = line.Column with { IsOpen = line.Column.IsOpen || isShared || line.Confidence != Confidence.Sourced },
            // Only records with consent are judged, so a condition that rejects rows with consent holds for all of them.
            Expected = line.ExpectedSeverity == Severity.Reject ? null : line.Expected,
            ExpectedSeverity = line.ExpectedSeverity is { } expected ? Limit(expected, line.Confidence, isShared) : null,
            TypeSeverity = Limit(line.TypeSeverity, line.Confidence, isShared),
            ValueSeverity = Limit(line.ValueSeverity, line.Confidence, isShared),
        };
    }

    private Rule LimitToKnown(DataSetLine dataSet, TableRow row, Rule rule) =>
        dataSet.IsPartial && rule.Check != CheckNames.Row && rule.Class != FindingClass.Timeliness
            ? rule with
            {
                Severity = Limit(rule.Severity, rule.Confidence, IsSharedWithWhole(row)),
            }
            : rule;

    /// <summary>What is wrong under any specification stays an error; what is sourced for another data set becomes a warning.</summary>
    private static Severity Limit(Severity severity, Confidence confidence, bool isShared) =>
        !severity.IsAtLeast(Severity.Error) ? severity
        : confidence == Confidence.Logical ? Severity.Error
        : isShared ? Severity.Warning
        : severity;

    private bool IsSharedWithWhole(TableRow row) => _letters.Read(row["sets"]).Any(_wholeSets.Contains);

    /// <summary>
    /// Columns that a rule of several data sets may name although this one does not have them: in a partial data set all columns of others, in
    /// a whole one those that ended before it.
    /// </summary>
    private HashSet<string> FindColumnsOfOthers(
        DataSetLine dataSet,
        List<(TableRow Row, IReadOnlyList<string> Letters)> columnLines,
        Dictionary<string, Column> columns
    ) =>
        [
            .. columnLines
                .Where(l => dataSet.IsPartial || l.Letters.All(letter => _letters.IsBefore(letter, dataSet.Letter)))
                .Select(l => l.Row["column"])
                .Where(name => !columns.ContainsKey(name)),
        ];

    /// <summary>Whether a rule needs a column or a record that only other data sets have, so that it does not apply to this one.</summary>
    private static bool NeedsOther(TableRow row, HashSet<string> ofOthers, Dictionary<string, Column> columns)
    {
        List<string> names =
        [
            .. Placeholder().Matches(row["message"] + row["expected"]).Select(m => m.Groups[1].Value).Except(["value", "detail"]),
            .. row["when"].Length > 0 ? Condition.Parse(row["when"])?.Terms.Select(t => t.Column) ?? [] : [],
            row["field"],
        ];
        if (row["check"] is CheckNames.NotBefore or CheckNames.NotAfter && DateBound.Parse(row["argument"])?.Column is { } bound)
            names.Add(bound);
        if (HasNamedColumns(row) && SplitNames(row["argument"]).All(ofOthers.Contains))
            return true;
        return names.Any(ofOthers.Contains) || IsAboutOtherRecord(row, ofOthers, columns);
    }

    /// <summary>Whether a rule is about a kind of record of which only other data sets have columns.</summary>
    private static bool IsAboutOtherRecord(TableRow row, HashSet<string> ofOthers, Dictionary<string, Column> columns) =>
        ofOthers.Count > 0
        && EnumText.TryParseRecordKind(row["record"], out var kind)
        && RecordKindExtensions.OnRows.Contains(kind)
        && columns.Values.All(c => c.Kind != kind);

    /// <summary>The argument of a rule; a rule about conflicts leaves out columns that only other data sets have.</summary>
    private static string LeaveOutOthers(TableRow row, HashSet<string> ofOthers) =>
        HasNamedColumns(row) ? string.Join(' ', SplitNames(row["argument"]).Where(name => !ofOthers.Contains(name))) : row["argument"];

    private static bool HasNamedColumns(TableRow row) => row["check"] == CheckNames.Conflict && row["argument"] != CheckNames.OtherColumns;
}
