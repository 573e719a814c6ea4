using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>Validates a single line of <c>monthly.csv</c>.</summary>
internal sealed class MonthlyLineValidator : LineValidator
{
    /// <param name="columns">The columns by whose codes a line can select cases.</param>
    public MonthlyLineValidator(IReadOnlySet<string> columns)
    {
        RequireFilled("item", "title", "category", "section");
        RequireOneOf("basis", false, MonthlyText.Bases);
        RequireOneOf("counted-by", true, MonthlyText.Events);
        RequireOneOf("exit", true, MonthlyText.Exits);
        RequireOneOf("substance-group", false, [.. GroupMask.SubstanceGroups]);
        RequireOneOf("each-team", true, "yes");
        RequireKnownConfidence();
        Require(
            row => row["counted-by"].Length > 0,
            row =>
                $"counted-by is blank, but basis is {row["basis"]}. Give the date that puts a case into a month, or change basis to local.",
            when: row => row["basis"] is not (MonthlyText.Local or "")
        );
        Require(
            row => row["counted-by"].Length == 0,
            _ => "counted-by is filled in, but basis is local. The extract cannot supply such a line, so leave counted-by blank.",
            when: row => row["basis"] == MonthlyText.Local
        );
        Require(
            row => row["note"].Length > 0,
            row => $"note is blank, but basis is {row["basis"]}. Say what is missing and where it is kept.",
            when: row => row["basis"] is not (MonthlyText.Ndtms or "")
        );
        Require(
            row => row["exit"].Length == 0,
            _ => "exit is only for lines counted by exit. Leave it blank.",
            when: row => row["counted-by"] != MonthlyText.Exit
        );
        Require(
            row => columns.Contains(row["column"]),
            row => $"column is “{row["column"]}”. Use a column of client or episode that does not identify a person.",
            when: row => row["column"].Length > 0
        );
        Require(
            row => row["codes"].Length > 0,
            row => $"codes is blank, but column is {row["column"]}. Give the codes, with | between them.",
            when: row => row["column"].Length > 0
        );
        Require(row => row["codes"].Length == 0, _ => "codes is filled in, but column is blank.", when: row => row["column"].Length == 0);
    }
}
