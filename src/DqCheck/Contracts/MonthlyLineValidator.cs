using DqCheck.Journeys;
using DqCheck.Rulesets;

namespace DqCheck.Contracts;

/// <summary>A line of <c>monthly.csv</c>, as far as it can be judged by itself.</summary>
internal sealed class MonthlyLineValidator : LineValidator
{
    /// <param name="columns">Columns by whose codes lines can be told apart.</param>
    public MonthlyLineValidator(IReadOnlySet<string> columns)
    {
        Filled("item", "title", "category", "section");
        OneOf("basis", false, MonthlyWords.Bases);
        OneOf("counted-by", true, MonthlyWords.Events);
        OneOf("exit", true, MonthlyWords.Exits);
        OneOf("substance-group", false, [.. GroupMask.SubstanceGroups]);
        OneOf("each-team", true, "yes");
        Confidences();
        Demand(
            row => row["counted-by"].Length > 0,
            row =>
                $"counted-by is blank although basis is {row["basis"]}: say which date puts a case into a month, or that the line is local.",
            when: row => row["basis"] is not (MonthlyWords.Local or "")
        );
        Demand(
            row => row["counted-by"].Length == 0,
            _ => "counted-by is filled although basis is local: the extract does not feed such a line.",
            when: row => row["basis"] == MonthlyWords.Local
        );
        Demand(
            row => row["note"].Length > 0,
            row => $"note is blank although basis is {row["basis"]}: say what is missing, and where it stands.",
            when: row => row["basis"] is not (MonthlyWords.Ndtms or "")
        );
        Demand(
            row => row["exit"].Length == 0,
            _ => "exit is only for lines counted by exit.",
            when: row => row["counted-by"] != MonthlyWords.Exit
        );
        Demand(
            row => columns.Contains(row["column"]),
            row => $"column is “{row["column"]}”; it can be a column of client or episode that names nobody.",
            when: row => row["column"].Length > 0
        );
        Demand(
            row => row["codes"].Length > 0,
            row => $"codes is blank although column is {row["column"]}: name some, with | between them.",
            when: row => row["column"].Length > 0
        );
        Demand(row => row["codes"].Length == 0, _ => "codes is filled, but no column is named.", when: row => row["column"].Length == 0);
    }
}
