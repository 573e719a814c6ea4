using System.Runtime.InteropServices;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// A rule ready to run over records of one kind. Holds no state that changes what it says: slices run on several threads.
/// </summary>
internal abstract class RecordCheck(Rule rule, Population population)
{
    private readonly CompiledCondition? _when = rule.When is { } when && rule.Severity != Severity.Reject ? new(when, population) : null;

    public Rule Rule => rule;

    protected Population Population => population;

    /// <summary>The column that the rule is about; null where it is about several.</summary>
    protected Column Field { get; } = population.DataSet.Find(rule.Field)!;

    /// <summary>Gives the findings of a slice and counts the records looked at.</summary>
    public virtual IReadOnlyList<RuleFinding> Run(RecordSlice slice)
    {
        var outcomes = slice.Outcomes;
        Evaluate(slice, outcomes);
        if (_when is not null)
        {
            var holds = slice.GetMatches(_when);
            for (var i = 0; i < outcomes.Length; i++)
            {
                if (!holds[i])
                    outcomes[i] = CheckOutcome.NotApplicable;
            }
        }

        var bytes = MemoryMarshal.AsBytes(outcomes);
        slice.Checked[rule.Number] += bytes.Length - bytes.Count((byte)CheckOutcome.NotApplicable);
        if (!bytes.Contains((byte)CheckOutcome.Failed))
            return [];
        List<RuleFinding> found = [];
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] == CheckOutcome.Failed)
                found.Add(CreateFinding(slice.Start + i));
        }

        return found;
    }

    /// <summary>Marks every record of a slice, whatever the rule's condition says of it.</summary>
    protected abstract void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes);

    /// <summary>The finding on a record that is marked as wrong.</summary>
    protected virtual RuleFinding CreateFinding(int record) => CreateFinding(record, Field);

    protected RuleFinding CreateFinding(int record, Column column, string detail = "", bool unsupplied = false) =>
        new()
        {
            Rule = rule,
            Kind = rule.Record,
            Record = record,
            File = population.GetFile(rule.Record, record),
            Slot = column.Slot,
            ValueId = GetCellId(record, column),
            Detail = detail,
            IsUnsupplied = unsupplied,
        };

    protected int GetCellId(int record, Column column) => population.GetCellId(rule.Record, record, column.Slot);
}
