using System.Text.RegularExpressions;
using DqCheck.Tables;

namespace DqCheck.Rulesets;

/// <summary>A line of <c>rules.csv</c>.</summary>
internal sealed class RuleLineValidator : LineValidator
{
    public RuleLineValidator(IReadOnlyCollection<string> checks, IReadOnlyCollection<string> codedRules, DataSetLetters? letters)
    {
        Require(
            row => Regex.IsMatch(row["id"], "^(FIL|CLI|EPI|INT|SIR|TIT|TOP|JNY)[0-9]{3}$"),
            row => $"id “{row["id"]}” is not three letters of the record and three digits, such as EPI014."
        );
        RequireFilled("sets", "title", "message", "why", "fix", "source");
        RequireDataSets(letters);
        RequireOneOf("class", false, [.. Enum.GetValues<FindingClass>().Select(EnumText.ToText)]);
        RequireOneOf("record", false, [.. Enum.GetValues<RecordKind>().Select(EnumText.ToText)]);
        RequireOneOf("severity", false, Severities);
        RequireKnownConfidence();
        RequireConfidence(row => row["class"] == "timeliness" ? [] : [row["severity"]]);
        Require(
            row => TimelinessReasonCodes.Parse(row["argument"]) is not null,
            row => $"argument “{row["argument"]}” is no reason; there are {string.Join(", ", TimelinessReasonCodes.All)}.",
            when: row => row["check"] == CheckNames.Journey
        );
        Require(
            row => (row["class"], row["record"]) == ("timeliness", "journey"),
            _ => "the check journey is of class timeliness and record journey.",
            when: row => row["check"] == CheckNames.Journey
        );
        Require(
            row => (row["check"] == CheckNames.Row, row["severity"] == "reject") == (IsRowRule(row), IsRowRule(row)),
            _ =>
                $"the check row and severity reject belong to {string.Join(" and ", RulesetReader.RowRules)} and to no other rule: "
                + "by which values a row is rejected stands in columns.csv."
        );
        Require(
            row => checks.Contains(row["check"]),
            row => $"the check “{row["check"]}” does not exist; there are {string.Join(", ", checks)}."
        );
        Require(
            row => codedRules.Contains(row["id"]),
            row => $"there is no coded check for {row["id"]}.",
            when: row => row["check"] == CheckNames.Coded
        );
        Require(
            row => row["check"] == CheckNames.Coded,
            row => $"{row["id"]} is coded: it has the check coded and no other.",
            when: row => codedRules.Contains(row["id"])
        );
        Require(
            row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row,
            row => $"the check {row["check"]} is never run on a {row["record"]}: name a record that has rows.",
            when: row => row["record"] is "file" or "journey"
        );
        Require(
            row => row["when"].Length == 0,
            row => $"when is “{row["when"]}”, but the check {row["check"]} asks for no condition: leave it blank.",
            when: row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row or CheckNames.Conflict
        );
        Require(
            row => row["field"].Length > 0,
            _ => "field is blank.",
            when: row => row["check"] is not (CheckNames.Coded or CheckNames.Row or CheckNames.Conflict)
        );
        Require(
            row => row["argument"].Length > 0,
            row => $"argument is blank; {row["check"]} needs one.",
            when: row =>
                row["check"]
                    is CheckNames.NotBefore
                        or CheckNames.NotAfter
                        or CheckNames.NotMatching
                        or CheckNames.OneOf
                        or CheckNames.NotOneOf
                        or CheckNames.AtLeast
                        or CheckNames.AtMost
                        or CheckNames.Conflict
        );
        Require(
            row => DateBound.Parse(row["argument"]) is not null,
            row => $"argument “{row["argument"]}” is neither a column, perhaps with days as in REFLD -14, nor a date such as 1903-01-01.",
            when: row => row["check"] is CheckNames.NotBefore or CheckNames.NotAfter && row["argument"].Length > 0
        );
        Require(
            row => Regex.IsMatch(row["argument"], "^[0-9]{1,9}$"),
            row => $"argument “{row["argument"]}” is not a whole number.",
            when: row => row["check"] is CheckNames.AtLeast or CheckNames.AtMost
        );
        RequirePattern(row => row["check"] == CheckNames.NotMatching ? row["argument"] : "", "argument");
        RequireCondition("when", row => row["when"]);
    }

    private static bool IsRowRule(TableRow row) => RulesetReader.RowRules.Contains(row["id"]);
}
