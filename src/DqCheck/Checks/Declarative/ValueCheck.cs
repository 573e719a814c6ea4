using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>What a rule says of a value wherever it stands: each distinct one is looked at once. A blank is not looked at.</summary>
internal sealed class ValueCheck : RecordCheck
{
    private readonly PerValueCache<CheckOutcome> _outcomes;

    private ValueCheck(Rule rule, Population population, Func<ValueTable, Func<int, CheckOutcome>> looking)
        : base(rule, population)
    {
        var values = population.Values[Field.Slot];
        var look = looking(values);
        _outcomes = new(values, id => id > values.LastBlankId ? look(id) : CheckOutcome.NotApplicable);
    }

    /// <summary>The value holds one of some codes that it must not hold, or none of those that it must.</summary>
    public static ValueCheck ForCode(Rule rule, Population population, bool forbidden) =>
        new(
            rule,
            population,
            values =>
            {
                HashSet<string> codes = [.. rule.Argument.Split('|')];
                return id => codes.Contains(values.GetText(id)) == forbidden ? CheckOutcome.Failed : CheckOutcome.Passed;
            }
        );

    /// <summary>
    /// A number lies below, or above, a bound. Numbers that its column accepts besides the range (98, 99) say something else and are left
    /// alone.
    /// </summary>
    public static ValueCheck ForNumber(Rule rule, Population population, bool atLeast) =>
        new(
            rule,
            population,
            values =>
            {
                var bound = int.Parse(rule.Argument, CultureInfo.InvariantCulture);
                return id =>
                    values.GetNumber(id) is var number && (number == ValueTable.NoNumber || values.Column.AlsoAllowed.Contains(number))
                        ? CheckOutcome.NotApplicable
                    : (atLeast ? number < bound : number > bound) ? CheckOutcome.Failed
                    : CheckOutcome.Passed;
            }
        );

    /// <summary>The whole value has a form that it must not have.</summary>
    public static ValueCheck ForPattern(Rule rule, Population population) =>
        new(
            rule,
            population,
            values =>
            {
                var pattern = new Regex($"^(?:{rule.Argument})$", RegexOptions.CultureInvariant);
                return id => pattern.IsMatch(values.GetText(id)) ? CheckOutcome.Failed : CheckOutcome.Passed;
            }
        );

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] = _outcomes[cells[i]];
    }
}
