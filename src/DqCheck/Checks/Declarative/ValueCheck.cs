using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>A check on single values: each distinct value is checked once. Blanks are not checked.</summary>
internal sealed class ValueCheck : RecordCheck
{
    private readonly PerValueCache<CheckOutcome> _outcomes;

    private ValueCheck(Rule rule, Population population, Func<ValueTable, Func<int, CheckOutcome>> createCheck)
        : base(rule, population)
    {
        var values = population.Values[Field.Slot];
        var check = createCheck(values);
        _outcomes = new(values, id => id > values.LastBlankId ? check(id) : CheckOutcome.NotApplicable);
    }

    /// <summary>The value is one of some forbidden codes, or is none of the codes required.</summary>
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
    /// A number is below, or above, a bound. Special numbers that the column accepts outside its range (98, 99) are not checked.
    /// </summary>
    public static ValueCheck ForNumber(Rule rule, Population population, bool atLeast) =>
        new(
            rule,
            population,
            values =>
            {
                var bound = int.Parse(rule.Argument, CultureInfo.InvariantCulture);
                return id =>
                {
                    var number = values.GetNumber(id);
                    if (number == ValueTable.NoNumber || values.Column.AlsoAllowed.Contains(number))
                        return CheckOutcome.NotApplicable;
                    var hasFailed = atLeast ? number < bound : number > bound;
                    return hasFailed ? CheckOutcome.Failed : CheckOutcome.Passed;
                };
            }
        );

    /// <summary>The whole value matches a forbidden pattern, or does not match one that is required.</summary>
    public static ValueCheck ForPattern(Rule rule, Population population, bool forbidden) =>
        new(
            rule,
            population,
            values =>
            {
                var pattern = new Regex($"^(?:{rule.Argument})$", RegexOptions.CultureInvariant);
                return id => pattern.IsMatch(values.GetText(id)) == forbidden ? CheckOutcome.Failed : CheckOutcome.Passed;
            }
        );

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] = _outcomes[cells[i]];
    }
}
