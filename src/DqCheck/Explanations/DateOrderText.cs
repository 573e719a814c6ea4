using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Explanations;

/// <summary>Says how a date stands to the date that bounds it, and how it should.</summary>
internal static class DateOrderText
{
    public static IEnumerable<string> Describe(RuleFinding finding, Population population)
    {
        var bound = DateBound.Parse(finding.Rule.Argument)!;
        var isLater = finding.Rule.Check == CheckNames.NotBefore;
        var column = population.DataSet.Slots[finding.Slot];
        var name = ValueText.Capitalise(column.NameInText);
        var value = ValueText.Describe(population, finding.Slot, finding.ValueId);
        if (bound.Column is null)
        {
            var limit = RunDates.Format(bound.Days);
            yield return value is null ? $"{name} is {(isLater ? "before" : "after")} {limit}." : $"{name} is {value}.";
            yield return $"It must be {limit} or {(isLater ? "later" : "earlier")}.";
            yield break;
        }

        var other = population.DataSet.Find(bound.Column)!;
        var otherId = population.GetCellId(finding.Kind, finding.Record, other.Slot);
        var difference = population.Values[finding.Slot].GetNumber(finding.ValueId) - population.Values[other.Slot].GetNumber(otherId);
        var otherValue = ValueText.Describe(population, other.Slot, otherId);
        var order = DescribeOrder(difference, exact: value is not null && otherValue is not null);
        yield return (value is null ? $"{name} is {order} {other.NameInText}" : $"{name} is {value}, {order} {other.NameInText}")
            + (otherValue is null ? "." : $", which is {otherValue}.");
        yield return isLater ? DescribeEarliest(bound.Days) : DescribeLatest(bound.Days);
    }

    private static string DescribeOrder(int difference, bool exact) =>
        difference == 0 ? "the same day as"
        : exact ? $"{Days(Math.Abs(difference))} {(difference < 0 ? "before" : "after")}"
        : difference < 0 ? "before"
        : "after";

    private static string DescribeEarliest(int days) =>
        days switch
        {
            0 => "It must be the same day or later.",
            < 0 => $"It may be up to {Days(-days)} earlier.",
            _ => $"It must be at least {Days(days)} later.",
        };

    private static string DescribeLatest(int days) =>
        days switch
        {
            0 => "It must be the same day or earlier.",
            > 0 => $"It may be up to {Days(days)} later.",
            _ => $"It must be at least {Days(-days)} earlier.",
        };

    private static string Days(int days) => Plural.Format(days, "day", "days");
}
