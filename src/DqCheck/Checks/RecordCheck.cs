using System.Runtime.InteropServices;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>What a check says of a record.</summary>
internal enum Mark : byte
{
    NotLookedAt,
    Fine,
    Wrong,
}

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
    public virtual IReadOnlyList<Finding> Run(RecordSlice slice)
    {
        var marks = slice.Marks;
        Look(slice, marks);
        if (_when is not null)
        {
            var holds = slice.Holding(_when);
            for (var i = 0; i < marks.Length; i++)
            {
                if (!holds[i])
                    marks[i] = Mark.NotLookedAt;
            }
        }

        var bytes = MemoryMarshal.AsBytes(marks);
        slice.Checked[rule.Number] += bytes.Length - bytes.Count((byte)Mark.NotLookedAt);
        if (!bytes.Contains((byte)Mark.Wrong))
            return [];
        List<Finding> found = [];
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] == Mark.Wrong)
                found.Add(Find(slice.Start + i));
        }

        return found;
    }

    /// <summary>Marks every record of a slice, whatever the rule's condition says of it.</summary>
    protected abstract void Look(RecordSlice slice, Span<Mark> marks);

    /// <summary>The finding on a record that is marked as wrong.</summary>
    protected virtual Finding Find(int record) => Find(record, Field);

    protected Finding Find(int record, Column column, string detail = "", bool silent = false) =>
        new()
        {
            Rule = rule,
            Kind = rule.Record,
            Record = record,
            File = population.FileOf(rule.Record, record),
            Slot = column.Slot,
            Value = Cell(record, column),
            Detail = detail,
            IsSilent = silent,
        };

    protected int Cell(int record, Column column) => population.Cell(rule.Record, record, column.Slot);
}
