using DqCheck.Journeys;
using DqCheck.Rulesets;
using FluentValidation;

namespace DqCheck.Contracts;

/// <summary>A line of <c>monthly.csv</c>, as far as it can be judged by itself.</summary>
internal sealed class MonthlyLineValidator : LineValidator
{
    public static readonly string[] Bases = ["NDTMS", "local", "both"];

    public static readonly string[] Events = ["referral", "assessment", "treatment-start", "exit"];

    public static readonly string[] Exits = ["complete", "transferred", "incomplete"];

    /// <param name="columns">Columns by whose codes lines can be told apart.</param>
    public MonthlyLineValidator(IReadOnlySet<string> columns)
    {
        Filled("item", "title", "category", "section");
        OneOf("basis", false, Bases);
        OneOf("counted-by", true, Events);
        OneOf("exit", true, Exits);
        OneOf("substance-group", false, [.. GroupMask.SubstanceGroups]);
        OneOf("each-team", true, "yes");
        Confidences();
        RuleFor(row => row["counted-by"]).NotEmpty().When(row => row["basis"] is not ("local" or "")).WithMessage(row => $"counted-by is blank although basis is {row["basis"]}: say which date puts a case into a month, or that the line is local.");
        RuleFor(row => row["counted-by"]).Empty().When(row => row["basis"] == "local").WithMessage("counted-by is filled although basis is local: the extract does not feed such a line.");
        RuleFor(row => row["note"]).NotEmpty().When(row => row["basis"] is not ("NDTMS" or "")).WithMessage(row => $"note is blank although basis is {row["basis"]}: say what is missing, and where it stands.");
        RuleFor(row => row["exit"]).Empty().When(row => row["counted-by"] != "exit").WithMessage("exit is only for lines counted by exit.");
        RuleFor(row => row["column"]).Must(columns.Contains).When(row => row["column"].Length > 0).WithMessage(row => $"column is “{row["column"]}”; it can be a column of client or episode that names nobody.");
        RuleFor(row => row["codes"]).NotEmpty().When(row => row["column"].Length > 0).WithMessage(row => $"codes is blank although column is {row["column"]}: name some, with | between them.");
        RuleFor(row => row["codes"]).Empty().When(row => row["column"].Length == 0).WithMessage("codes is filled, but no column is named.");
    }
}
