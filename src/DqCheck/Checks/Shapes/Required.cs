using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Shapes;

/// <summary>The field is blank. Silent where the extract does not supply the column at all: that is one finding about the file.</summary>
internal sealed class Required(Rule rule, Population population) : RecordCheck(rule, population)
{
    protected override void Look(RecordSlice slice, Span<Mark> marks)
    {
        var cells = slice.Cells(Field);
        var lastEmpty = Population.Values[Field.Slot].LastEmpty;
        for (var i = 0; i < cells.Length; i++)
            marks[i] = cells[i] > lastEmpty ? Mark.Fine : Mark.Wrong;
    }

    protected override Finding Find(int record) => Find(record, Field, silent: !Population.IsSupplied(Rule.Record, record, Field.Slot));
}
