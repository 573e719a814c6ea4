using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>The field holds a value where it should be blank.</summary>
internal sealed class BlankCheck(Rule rule, Population population) : RecordCheck(rule, population)
{
    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        var lastEmpty = Population.Values[Field.Slot].LastBlankId;
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] = cells[i] > lastEmpty ? CheckOutcome.Failed : CheckOutcome.Passed;
    }
}
