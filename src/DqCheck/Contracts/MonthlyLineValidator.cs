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
                $"counted-by is blank although basis is {row["basis"]}: say which date puts a case into a month, or that the line is local.",
            when: row => row["basis"] is not (MonthlyText.Local or "")
        );
        Require(
            row => row["counted-by"].Length == 0,
            _ => "counted-by is filled although basis is local: the extract does not feed such a line.",
            when: row => row["basis"] == MonthlyText.Local
        );
        Require(
            row => row["note"].Length > 0,
            row => $"note is blank although basis is {row["basis"]}: say what is missing, and where it stands.",
            when: row => row["basis"] is not (MonthlyText.Ndtms or "")
        );
        Require(
            row => row["exit"].Length == 0,
            _ => "exit is only for lines counted by exit.",
            when: row => row["counted-by"] != MonthlyText.Exit
        );
        Require(
            row => columns.Contains(row["column"]),
            row => $"column is “{row["column"]}”; it can be a column of client or episode that names nobody.",
            when: row => row["column"].Length > 0
        );
        Require(
            row => row["codes"].Length > 0,
            row => $"codes is blank although column is {row["column"]}: name some, with | between them.",
            when: row => row["column"].Length > 0
        );
        Require(row => row["codes"].Length == 0, _ => "codes is filled, but no column is named.", when: row => row["column"].Length == 0);
    }
}
