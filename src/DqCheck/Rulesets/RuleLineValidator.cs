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
            row => $"id is “{row["id"]}”. Use the three letters of the record and three digits, such as EPI014."
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
            row => $"argument is “{row["argument"]}”. Use one of {string.Join(", ", TimelinessReasonCodes.All)}.",
            when: row => row["check"] == CheckNames.Journey
        );
        Require(
            row => (row["class"], row["record"]) == ("timeliness", "journey"),
            _ => "the check journey needs class timeliness and record journey.",
            when: row => row["check"] == CheckNames.Journey
        );
        Require(
            row => (row["check"] == CheckNames.Row, row["severity"] == "reject") == (IsRowRule(row), IsRowRule(row)),
            _ =>
                $"only {string.Join(" and ", RulesetReader.RowRules)} can have the check row and severity reject. "
                + "Values that reject a row are set in columns.csv."
        );
        Require(row => checks.Contains(row["check"]), row => $"unknown check “{row["check"]}”. Use one of {string.Join(", ", checks)}.");
        Require(
            row => codedRules.Contains(row["id"]),
            row => $"DqCheck has no code for rule {row["id"]}. Use another check.",
            when: row => row["check"] == CheckNames.Coded
        );
        Require(
            row => row["check"] == CheckNames.Coded,
            row => $"{row["id"]} is written in code, so its check must be coded.",
            when: row => codedRules.Contains(row["id"])
        );
        Require(
            row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row,
            row => $"the check {row["check"]} cannot be used for the record {row["record"]}. Choose a record that has rows.",
            when: row => row["record"] is "file" or "journey"
        );
        Require(
            row => row["when"].Length == 0,
            row => $"when is “{row["when"]}”, but the check {row["check"]} takes no condition. Leave it blank.",
            when: row => row["check"] is CheckNames.Coded or CheckNames.Journey or CheckNames.Row or CheckNames.Conflict
        );
        Require(
            row => row["field"].Length > 0,
            _ => "field is blank.",
            when: row => row["check"] is not (CheckNames.Coded or CheckNames.Row or CheckNames.Conflict)
        );
        Require(
            row => row["argument"].Length > 0,
            row => $"argument is blank. The check {row["check"]} needs one.",
            when: row =>
                row["check"]
                    is CheckNames.NotBefore
                        or CheckNames.NotAfter
                        or CheckNames.Matching
                        or CheckNames.NotMatching
                        or CheckNames.OneOf
                        or CheckNames.NotOneOf
                        or CheckNames.AtLeast
                        or CheckNames.AtMost
                        or CheckNames.Conflict
        );
        Require(
            row => DateBound.Parse(row["argument"]) is not null,
            row => $"argument is “{row["argument"]}”. Use a column, a column and days such as REFLD -14, or a date such as 1903-01-01.",
            when: row => row["check"] is CheckNames.NotBefore or CheckNames.NotAfter && row["argument"].Length > 0
        );
        Require(
            row => Regex.IsMatch(row["argument"], "^[0-9]{1,9}$"),
            row => $"argument is “{row["argument"]}”. Use a whole number.",
            when: row => row["check"] is CheckNames.AtLeast or CheckNames.AtMost
        );
        RequirePattern(row => row["check"] is CheckNames.Matching or CheckNames.NotMatching ? row["argument"] : "", "argument");
        RequireCondition("when", row => row["when"]);
    }

    private static bool IsRowRule(TableRow row) => RulesetReader.RowRules.Contains(row["id"]);
}
