using System.Runtime.InteropServices;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A rule that is compiled to run over records of one kind. Thread-safe, because slices run in parallel.</summary>
internal abstract class RecordCheck(Rule rule, Population population)
{
    private readonly CompiledCondition? _when = rule.When is { } when && rule.Severity != Severity.Reject ? new(when, population) : null;

    public Rule Rule => rule;

    protected Population Population => population;

    /// <summary>The column that the rule is about; null where there are several.</summary>
    protected Column Field { get; } = population.DataSet.Find(rule.Field)!;

    /// <summary>Returns the findings of a slice and counts the records checked.</summary>
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

    /// <summary>Evaluates every record of a slice, regardless of the rule's condition.</summary>
    protected abstract void Evaluate(RecordSlice slice, Span<CheckOutcome> outcomes);

    /// <summary>Creates the finding on a record that failed the check.</summary>
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
