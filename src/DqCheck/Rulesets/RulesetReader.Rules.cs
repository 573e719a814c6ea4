using System.Text.RegularExpressions;
using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Reads the lines of <c>rules.csv</c>.</content>
internal sealed partial class RulesetReader
{
    private Rule ReadRule(TableRow row, string argument, Dictionary<string, Column> columns)
    {
        _ = EnumText.TryParseRecordKind(row["record"], out var kind);
        _ = EnumText.TryParse<FindingClass>(row["class"], out var findingClass);
        _ = EnumText.TryParse<Confidence>(row["confidence"], out var confidence);
        var when = row["when"].Length > 0 ? Condition.Parse(row["when"]) : null;
        string[] field = row["field"] is { Length: > 0 } one ? [one] : [];
        string[] argumentColumns = row["check"] switch
        {
            CheckNames.NotBefore or CheckNames.NotAfter => DateBound.Parse(argument)?.Column is { } other ? [other] : [],
            CheckNames.Conflict when argument != CheckNames.OtherColumns => SplitNames(argument),
            _ => [],
        };
        foreach (var name in field.Concat(argumentColumns).Concat(when?.Terms.Select(t => t.Column) ?? []))
        {
            if (!columns.TryGetValue(name, out var column))
                _mistakes.Add(row, $"names {name}, which is not a column of this data set.");
            else if (row["check"] is not (CheckNames.Coded or CheckNames.Journey) && kind != RecordKind.File && !CanSee(kind, column.Kind))
                _mistakes.Add(row, $"names {name}, which is not a column of the record {row["record"]} or its parents.");
        }

        foreach (var column in field.Concat(argumentColumns).Select(name => columns.GetValueOrDefault(name)).OfType<Column>())
            CheckFit(row, kind, column);
        if (when is not null)
            CheckCodes(row, "when", when, columns);
        foreach (var cell in new[] { "message", "expected" }.Where(c => row[c].Count(ch => ch == '{') != row[c].Count(ch => ch == '}')))
            _mistakes.Add(row, $"{cell} has an unmatched brace.");
        foreach (Match placeholder in Placeholder().Matches(row["message"] + row["expected"]))
        {
            var name = placeholder.Groups[1].Value;
            if (name is "value" or "detail")
                continue;
            if (!columns.TryGetValue(name, out var column))
                _mistakes.Add(row, $"“{{{name}}}” is not a column, value or detail.");
            else if (column.IsIdentifier)
                _mistakes.Add(row, $"“{{{name}}}” identifies a person or record. Messages must not show it.");
        }

        return new Rule
        {
            Id = row["id"],
            Class = findingClass,
            Severity = ParseSeverity(row["severity"]),
            Record = kind,
            Field = row["field"],
            Check = row["check"],
            Argument = argument,
            When = when,
            OverriddenBy = SplitNames(row["yields-to"]),
            Title = row["title"],
            Message = row["message"],
            Expected = row["expected"],
            Why = row["why"],
            Fix = row["fix"],
            Source = row["source"],
            Confidence = confidence,
        };
    }

    /// <summary>Checks that a column is suitable for the check: with an unsuitable one it would never find anything.</summary>
    private void CheckFit(TableRow row, RecordKind kind, Column column)
    {
        var misfit = row["check"] switch
        {
            CheckNames.NotBefore or CheckNames.NotAfter when column.Type != ColumnType.Date =>
                $"compares dates, but {column.Name} has type {EnumText.ToText(column.Type)}",
            CheckNames.AtLeast or CheckNames.AtMost when column.Type != ColumnType.Number =>
                $"compares numbers, but {column.Name} has type {EnumText.ToText(column.Type)}",
            CheckNames.Conflict when column.Kind != kind => $"uses {column.Name}, which is not a column of the record itself",
            CheckNames.OwnId
            or CheckNames.IdsMissing
                when column.Type != ColumnType.Id || column.Kind != kind || kind is RecordKind.Client or RecordKind.Episode =>
                $"uses {column.Name}, which is not the id column of a record within an episode",
            _ => null,
        };
        if (misfit is not null)
            _mistakes.Add(row, $"the check {row["check"]} {misfit}.");
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
