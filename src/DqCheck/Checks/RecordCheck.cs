using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>A rule ready to run over records of one kind. Holds no state: slices run on several threads.</summary>
internal abstract class RecordCheck(Rule rule, Population population)
{
    private readonly CompiledCondition? _when = rule.When is { } when && rule.Severity != Severity.Reject ? new(when, rule.Record, population) : null;

    public Rule Rule => rule;

    protected Population Population => population;

    /// <summary>Gives the findings of a slice and counts the records looked at.</summary>
    public virtual IEnumerable<Finding> Run(RecordSlice slice)
    {
        for (var record = slice.Start; record < slice.End; record++)
        {
            if (_when is not null && !_when.Holds(record)) continue;
            if (Look(record) is not { } look) continue;
            slice.Checked[rule.Number]++;
            if (look.Found is not null) yield return look.Found;
        }
    }

    /// <summary>Null where there is nothing to look at, else what was found or nothing.</summary>
    protected abstract Look? Look(int record);

    protected Finding Find(int record, CellOf cell, string detail = "", string second = "", bool silent = false) => new()
    {
        Rule = rule,
        Kind = rule.Record,
        Record = record,
        File = population.Rows.File(population.RowsOf(rule.Record, record)[0]),
        Slot = cell.Slot,
        Value = cell.Id(record),
        Detail = detail,
        Second = second,
        IsSilent = silent,
    };
}

/// <summary>A record was looked at, and something was found or not.</summary>
internal readonly record struct Look(Finding? Found);
