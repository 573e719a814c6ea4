using System.Buffers;
using System.Text.RegularExpressions;

namespace DqCheck.Rulesets;

/// <summary>A line of <c>columns.csv</c>.</summary>
internal sealed class ColumnLineValidator : LineValidator
{
    private static readonly SearchValues<char> PatternSigns = SearchValues.Create("[]{}()\\^$|*+?");

    public ColumnLineValidator(DataSetLetters? letters)
    {
        Require(
            row => Regex.IsMatch(row["column"], "^[A-Z][A-Z0-9]*$"),
            row => $"column is “{row["column"]}”. Use capital letters and digits, starting with a letter."
        );
        RequireFilled("title", "sets", "why", "fix", "source");
        RequireDataSets(letters);
        Require(
            row => Regex.IsMatch(row["place"], "^[0-9]{1,6}([.][0-9]{1,6})?$"),
            row => $"place is “{row["place"]}”. Use a number such as 53, or 53.5 for a place between 53 and 54."
        );
        RequireOneOf("record", false, [.. RecordKindExtensions.OnRows.Select(EnumText.ToText)]);
        RequireOneOf("type", false, [.. Enum.GetValues<ColumnType>().Select(EnumText.ToText)]);
        RequireOneOf("open", true, "yes");
        RequireOneOf("na", true, "yes");
        RequireOneOf("may-differ", true, "yes");
        RequireNumber("min");
        RequireNumber("max");
        RequireNumber("length", 1);
        Require(
            row => !(ParseNumber(row["min"]) > ParseNumber(row["max"])),
            row => $"min ({row["min"]}) is greater than max ({row["max"]})."
        );
        Require(
            row => row["type"] == "number",
            row => $"min, max and also need type number, but {row["column"]} has type {row["type"]}.",
            when: row => row["min"].Length + row["max"].Length + row["also"].Length > 0
        );
        Require(
            row => Regex.IsMatch(row["also"], "^([0-9]+([|][0-9]+)*)?$"),
            row => $"also is “{row["also"]}”. Use numbers with | between them, such as 98|99."
        );
        RequirePattern(row => row["pattern"], "pattern");
        Require(
            row => (row["pattern-words"].Length > 0) == (row["pattern"].Length > 0),
            row =>
                row["pattern"].Length > 0
                    ? "pattern-words is blank. Say the pattern in words, such as “a capital letter and four digits”."
                    : "pattern-words is filled in but pattern is blank. Fill in both or neither."
        );
        Require(
            row => row["pattern-words"].AsSpan().IndexOfAny(PatternSigns) < 0,
            row => $"pattern-words is “{row["pattern-words"]}”. Use words, not a regular expression."
        );
        Require(
            row => row["expected"] is "" or "always" || row["expected"].StartsWith("when ", StringComparison.Ordinal),
            row => $"expected is “{row["expected"]}”. Use always, or when and a condition."
        );
        RequireCondition("expected", row => row["expected"] is ['w', 'h', 'e', 'n', ' ', ..] words ? words[5..] : "");
        RequireOneOf("expected-severity", true, Severities);
        RequireOneOf("type-severity", true, Severities);
        RequireOneOf("value-severity", true, Severities);
        Require(
            row => row["expected-severity"].Length > 0,
            _ => "expected-severity is blank, but the column is expected.",
            when: row => row["expected"].Length > 0
        );
        Require(
            row => row["value-severity"].Length > 0,
            _ => "value-severity is blank, but the line checks values.",
            when: row =>
                row["pattern"].Length + row["length"].Length + row["min"].Length + row["max"].Length > 0
                || (row["list"].Length > 0 && row["open"].Length == 0)
        );
        Require(
            row => row["record"] is "client" or "episode" && row["expected"] == GetRejectSeverity(row["column"]),
            row =>
                $"expected-severity is reject, which needs expected “{GetRejectSeverity(row["column"])}” and a column of client or episode. "
                + "Otherwise make it an error.",
            when: row => row["expected-severity"] == "reject"
        );
        Require(
            row => row["type"] is "date" or "number",
            row => $"type-severity is “{row["type-severity"]}”, but {row["column"]} has type {row["type"]}. Leave it blank.",
            when: row => row["type-severity"].Length > 0
        );
        Require(
            row =>
                row["list"].Length > 0
                && row["open"].Length + row["pattern"].Length + row["length"].Length + row["min"].Length + row["max"].Length == 0,
            _ =>
                "value-severity is reject, which needs a list that is not open, and no min, max, pattern or length. Otherwise make it an error.",
            when: row => row["value-severity"] == "reject"
        );
        RequireKnownConfidence();
        RequireConfidence(row => [row["expected-severity"], row["type-severity"], row["value-severity"]]);
    }

    private static string GetRejectSeverity(string column) => Column.IsJudgedWithoutConsent(column) ? "always" : "when CONSENT=Y";
}
