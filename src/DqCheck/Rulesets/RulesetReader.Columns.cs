using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <content>Reads the lines of <c>columns.csv</c>.</content>
internal sealed partial class RulesetReader
{
    private ColumnLine ReadColumn(TableRow row, string letter, int order)
    {
        _ = EnumText.TryParseRecordKind(row["record"], out var kind);
        _ = EnumText.TryParse<ColumnType>(row["type"], out var type);
        _ = EnumText.TryParse<Confidence>(row["confidence"], out var confidence);
        if (row["list"].Length > 0 && type != ColumnType.Code)
            _mistakes.Add(row, $"has a list, but its type is {row["type"]}. Change the type to code, or remove the list.");
        if (row["list"].Length == 0 && CodeGroups.Read.FirstOrDefault(g => g.Column == row["column"]) is { } group)
            _mistakes.Add(
                row,
                $"list is blank. DqCheck uses the groups of codes in {row["column"]}, such as {group.Word}, so it needs a code list."
            );
        var expected = row["expected"];
        return new ColumnLine(
            new Column
            {
                Name = row["column"],
                Title = row["title"],
                Kind = kind,
                Type = type,
                Order = order,
                Confidence = confidence,
                List = row["list"].Length > 0 ? ReadCodeList(row, letter) : null,
                IsOpen = row["open"] == "yes",
                Min = LineValidator.ParseNumber(row["min"]),
                Max = LineValidator.ParseNumber(row["max"]),
                AlsoAllowed = [.. SplitNames(row["also"], '|').Select(LineValidator.ParseNumber).OfType<int>()],
                Pattern = ReadPattern(row["pattern"]),
                Length = LineValidator.ParseNumber(row["length"]),
                PatternWords = row["pattern-words"],
                IsNaValue = row["na"] == "yes",
                CanDiffer = row["may-differ"] == "yes",
            },
            row,
            letter,
            expected.StartsWith("when ", StringComparison.Ordinal) ? Condition.Parse(expected[5..]) : null,
            expected.Length > 0 ? ParseSeverity(row["expected-severity"]) : null,
            ParseSeverity(row["type-severity"]),
            ParseSeverity(row["value-severity"]),
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
                _mistakes.Add(line.Line, $"expected names {name}, which is not a column of this data set.");
            else if (line.ExpectedSeverity != Severity.Reject && !CanSee(line.Column.Kind, column.Kind))
                _mistakes.Add(
                    line.Line,
                    $"expected names {name}, which is not a column of the record {line.Line["record"]} or its parents."
                );
        }

        CheckCodes(line.Line, "expected", line.Expected, columns);
    }

    /// <summary>The position of a column from its line; 0 where it is invalid, which is already a mistake.</summary>
    private static decimal ParsePlace(TableRow column) =>
        decimal.TryParse(column["place"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var place) ? place : 0;

    /// <summary>Null also where the text is no pattern: that mistake is already reported.</summary>
    private Regex? ReadPattern(string text)
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
}
