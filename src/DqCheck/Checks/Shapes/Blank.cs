using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The field holds a value where it should hold none.</summary>
internal sealed class Blank(Rule rule, Population population) : RecordCheck(rule, population)
{
    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        var lastEmpty = Population.Values[Field.Slot].LastEmpty;
        for (var i = 0; i < cells.Length; i++)
            marks[i] = cells[i] > lastEmpty ? Mark.Wrong : Mark.Fine;
    }
}
