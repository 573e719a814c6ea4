using System.Runtime.InteropServices;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>
/// The distinct values on the rejected rows of an extract, in columns that have checks which reject no row. However many rows there are,
/// each value is kept once, and only so many of a column.
/// </summary>
internal sealed class RejectedCells
{
    /// <summary>The most distinct values kept of a column.</summary>
    public const int MaxValues = 1 << 15;

    private readonly List<CheckedColumn> _columns = [];

    public RejectedCells(RecordTables tables)
    {
        foreach (var column in tables.DataSet.Slots)
        {
            var rules = CheckNames
                .Columns.Select(check => tables.DataSet.FindRule($"{column.Name}-{check}"))
                .OfType<Rule>()
                .Where(IsNext)
                .ToList();
            var required = rules.Find(r => r.Check == CheckNames.Required && IsUnconditional(r));
            if (rules.Count > 0)
                _columns.Add(new(column.Slot, required, tables.IdSlot(column.Kind), tables.Values[column.Slot].LastBlankId));
        }
    }

    /// <summary>Whether a finding of a rule would come next once the row is accepted: an error or a warning.</summary>
    public static bool IsNext(Rule rule) => rule.Severity is Severity.Error or Severity.Warning;

    /// <summary>The columns of which values were kept.</summary>
    public IEnumerable<(int Slot, Rule? Required)> Columns => _columns.Where(c => c.Values.Count > 0).Select(c => (c.Slot, c.Required));

    /// <summary>The values of a column with the number of rows and the first line of each, in the order of that line.</summary>
    public IEnumerable<(int Id, int Rows, int Line)> GetValues(int slot) =>
        _columns.First(c => c.Slot == slot).Values.Select(v => (v.Key, v.Value.Rows, v.Value.Line)).OrderBy(v => (v.Line, v.Key));

    /// <summary>Whether a column has more distinct values than were kept.</summary>
    public bool IsFull(int slot) => _columns.First(c => c.Slot == slot).Values.Count == MaxValues;

    public void Add(ReadOnlySpan<int> row, int line)
    {
        foreach (var column in _columns)
        {
            var id = row[column.Slot];
            // A blank matters only where the column is required on a record that the row has.
            if (id <= column.LastBlankId && (column.Required is null || (column.IdSlot >= 0 && row[column.IdSlot] == 0)))
                continue;
            if (column.Values.Count == MaxValues && !column.Values.ContainsKey(id))
                continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(column.Values, id, out var isKnown);
            seen = isKnown ? (seen.Rows + 1, seen.Line) : (1, line);
        }
    }

    /// <summary>Whether a rule applies to every record of a client with consent.</summary>
    private static bool IsUnconditional(Rule rule) => rule.When is null || rule.When.Terms.All(t => t.Column == ColumnNames.CONSENT);

    private sealed record CheckedColumn(int Slot, Rule? Required, int IdSlot, int LastBlankId)
    {
        public Dictionary<int, (int Rows, int Line)> Values { get; } = [];
    }
}
