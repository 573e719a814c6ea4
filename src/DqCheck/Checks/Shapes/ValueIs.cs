using System.Globalization;
using System.Text.RegularExpressions;
using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>What a rule says of a value wherever it stands: each distinct one is looked at once. A blank is not looked at.</summary>
internal sealed class ValueIs : RecordCheck
{
    private readonly OfValues<Mark> _marks;

    private ValueIs(Rule rule, Population population, Func<ValueTable, Func<int, Mark>> looking)
        : base(rule, population)
    {
        var values = population.Values[Field.Slot];
        var look = looking(values);
        _marks = new(values, id => id > values.LastEmpty ? look(id) : Mark.NotLookedAt);
    }

    /// <summary>The value holds one of some codes that it must not hold, or none of those that it must.</summary>
    public static ValueIs Code(Rule rule, Population population, bool forbidden) =>
        new(
            rule,
            population,
            values =>
            {
                HashSet<string> codes = [.. rule.Argument.Split('|')];
                return id => codes.Contains(values.Text(id)) == forbidden ? Mark.Wrong : Mark.Fine;
            }
        );

    /// <summary>
    /// A number lies below, or above, a bound. Numbers that its column accepts besides the range (98, 99) say something else and are left
    /// alone.
    /// </summary>
    public static ValueIs Number(Rule rule, Population population, bool atLeast) =>
        new(
            rule,
            population,
            values =>
            {
                var bound = int.Parse(rule.Argument, CultureInfo.InvariantCulture);
                return id =>
                    values.Number(id) is var number && (number == ValueTable.NoNumber || values.Column.Also.Contains(number))
                        ? Mark.NotLookedAt
                    : (atLeast ? number < bound : number > bound) ? Mark.Wrong
                    : Mark.Fine;
            }
        );

    /// <summary>The whole value has a form that it must not have.</summary>
    public static ValueIs NotMatching(Rule rule, Population population) =>
        new(
            rule,
            population,
            values =>
            {
                var pattern = new Regex($"^(?:{rule.Argument})$", RegexOptions.CultureInvariant);
                return id => pattern.IsMatch(values.Text(id)) ? Mark.Wrong : Mark.Fine;
            }
        );

    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        for (var i = 0; i < cells.Length; i++)
            marks[i] = _marks[cells[i]];
    }
}
