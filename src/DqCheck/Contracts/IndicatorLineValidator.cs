using System.Globalization;
using DqCheck.Journeys;
using DqCheck.Measures;
using DqCheck.Rulesets;
using DqCheck.Tables;
using FluentValidation;

namespace DqCheck.Contracts;

/// <summary>A line of <c>indicators.csv</c>, as far as it can be judged by itself.</summary>
internal sealed class IndicatorLineValidator : LineValidator
{
    public static readonly IReadOnlyList<string> Statuses = ["not-computable", "awaiting-return", "external"];

    public static readonly IReadOnlyList<string> Comparisons = ["none", "at-least", "at-most", "above", "below", "between"];

    public static readonly IReadOnlyList<string> WordsForTargets = ["to be agreed", "baseline"];

    private const decimal MostTarget = 1_000_000_000;

    /// <param name="columns">Columns by which figures can be split.</param>
    public IndicatorLineValidator(IReadOnlySet<string> columns)
    {
        Filled("number", "title", "section");
        OneOf("class", false, "A", "B", "C", "D", "E");
        OneOf("client-group", false, [.. GroupMask.ClientGroups]);
        OneOf("substance-group", false, [.. GroupMask.SubstanceGroups]);
        OneOf("comparison", false, [.. Comparisons]);
        OneOf("status", true, [.. Statuses]);
        Confidences();
        Date("valid-from");
        Date("valid-to");
        RuleFor(row => row["measure"]).Must(IsMeasure).When(row => row["measure"].Length > 0).WithMessage(row => $"“{row["measure"]}” is no measure; there are {string.Join(", ", Known)}.");
        RuleFor(row => row["measure"]).NotEmpty().When(row => row["status"].Length == 0).WithMessage("measure is blank: name one, or say in status and reason what stands in the way.");
        RuleFor(row => row["reason"]).NotEmpty().When(row => row["status"].Length > 0).WithMessage(row => $"reason is blank although status is {row["status"]}.");
        RuleFor(row => row["target"]).Must(t => IsNumber(t) || WordsForTargets.Contains(t)).When(row => row["target"].Length > 0).WithMessage(row => $"target is “{row["target"]}”; it can be a number, {string.Join(", ", WordsForTargets)}, or blank.");
        RuleFor(row => row["target"]).Must(IsNumber).When(row => row["comparison"] is not ("none" or "")).WithMessage(row => $"target is “{row["target"]}” although the figure is compared ({row["comparison"]}): it needs a number.");
        RuleFor(row => row["target-to"]).Must(IsNumber).When(row => row["comparison"] == "between").WithMessage("target-to is no number although the comparison is between.");
        RuleFor(row => row["target-to"]).Empty().When(row => row["comparison"] != "between").WithMessage("target-to is only for the comparison between.");
        RuleFor(row => row["breakdown"]).Must(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w == "age" || columns.Contains(w)))
            .WithMessage(row => $"breakdown is “{row["breakdown"]}”; it can be age and columns of client and episode, separated by spaces.");
        RuleFor(row => row["breakdown"]).Empty().When(row => row["measure"].Length > 0 && JourneyMeasures.Find(row["measure"]) is null).WithMessage(row => $"{row["measure"]} cannot be split by {row["breakdown"]}.");
    }

    /// <summary>Ids of measures that an indicator can name.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. ExtractFigures.Ids, .. JourneyMeasures.All.Select(m => m.Id)];

    private static bool IsMeasure(string id) => Known.Contains(id);

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostTarget;

    private void Date(string column) => RuleFor(row => row[column]).Must(text => LocalDate.TryRead(text, out _)).When(row => row[column].Length > 0).WithMessage(row => $"{column} is “{row[column]}”; write it as 2014-04-30.");
}
