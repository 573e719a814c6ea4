using DqCheck.Extracts;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>
/// A date lies before, or after, another one, with some days of grace, or a fixed day. Looks only where both are dates that can be
/// believed.
/// </summary>
internal sealed class DateOrder : RecordCheck
{
    private readonly bool _fieldIsLater;
    private readonly int[] _days;
    private readonly Column? _other;
    private readonly int[] _otherDays = [];
    private readonly int _grace;

    public DateOrder(Rule rule, Population population, Judgements judgements, bool fieldIsLater)
        : base(rule, population)
    {
        var bound = DateBound.Read(rule.Argument)!;
        (_fieldIsLater, _days, _grace) = (fieldIsLater, judgements.Days(Field.Slot), bound.Days);
        if (bound.Column is null)
            return;
        _other = population.DataSet.Find(bound.Column)!;
        _otherDays = judgements.Days(_other.Slot);
    }

    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        var others = _other is null ? [] : slice.Cells(_other);
        for (var i = 0; i < cells.Length; i++)
        {
            var (day, other) = (_days[cells[i]], _other is null ? 0 : _otherDays[others[i]]);
            marks[i] =
                day == ValueTable.NoNumber || other == ValueTable.NoNumber ? Mark.NotLookedAt
                : (_fieldIsLater ? day < other + _grace : day > other + _grace) ? Mark.Wrong
                : Mark.Fine;
        }
    }
}
