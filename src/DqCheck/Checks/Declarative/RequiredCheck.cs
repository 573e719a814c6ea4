using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks.Declarative;

/// <summary>The field is blank. Where the extract does not supply the column at all, one finding about the file covers all records.</summary>
internal sealed class RequiredCheck(Rule rule, Population population) : RecordCheck(rule, population)
{
    protected override void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes)
    {
        var cells = slice.GetCells(Field);
        var lastEmpty = Population.Values[Field.Slot].LastBlankId;
        for (var i = 0; i < cells.Length; i++)
            outcomes[i] = cells[i] > lastEmpty ? CheckOutcome.Passed : CheckOutcome.Failed;
    }

    protected override RuleFinding CreateFinding(int record) =>
        CreateFinding(record, Field, unsupplied: !Population.IsSupplied(Rule.Record, record, Field.Slot));
}
