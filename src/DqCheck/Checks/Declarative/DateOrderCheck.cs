using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>
/// A date is before, or after, another date, with some days of grace, or a fixed day. Only dates that are themselves valid are compared.
/// </summary>
internal sealed class DateOrderCheck : RecordCheck
{
    private readonly bool _fieldIsLater;
    private readonly int[] _days;
    private readonly Column? _other;
    private readonly int[] _otherDays = [];
    private readonly int _grace;

    public DateOrderCheck(Rule rule, Population population, ColumnValidity validity, bool fieldIsLater)
        : base(rule, population)
    {
        var bound = DateBound.Parse(rule.Argument)!;
        _fieldIsLater = fieldIsLater;
        _days = validity.GetDays(Field.Slot);
        _grace = bound.Days;
        if (bound.Column is null)
            return;
        _other = population.DataSet.Find(bound.Column)!;
        _otherDays = validity.GetDays(_other.Slot);
    }

    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        var others = _other is null ? [] : slice.GetCells(_other);
        for (var i = 0; i < cells.Length; i++)
        {
            var day = _days[cells[i]];
            var other = _other is null ? 0 : _otherDays[others[i]];
            if (day == ValueTable.NoNumber || other == ValueTable.NoNumber)
            {
                outcomes[i] = CheckOutcome.NotApplicable;
                continue;
            }

            var isWrong = _fieldIsLater ? day < other + _grace : day > other + _grace;
            outcomes[i] = isWrong ? CheckOutcome.Failed : CheckOutcome.Passed;
        }
    }
}
