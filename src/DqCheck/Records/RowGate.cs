using System.Text;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Decides whether a row is loaded: nothing but the rules of severity Reject.</summary>
internal sealed class RowGate
{
    private readonly RecordTables _tables;
    private readonly List<RefusedRow> _refused = [];
    private readonly Rule _cells;
    private readonly Rule _unclosed;
    private readonly List<Gate> _always = [];
    private readonly List<Gate> _withConsent = [];
    private readonly int _yes;
    private readonly int _no;
    private readonly ulong[] _slots;
    private bool _passed;

    private sealed record Gate(Rule Rule, int Slot, Func<int, bool> Refuses);

    public RowGate(RecordTables tables)
    {
        _tables = tables;
        var dataSet = tables.DataSet;
        (_cells, _unclosed) = (dataSet.Rule("FIL001"), dataSet.Rule("FIL003"));
        foreach (var rule in dataSet.Rules.Where(r => r.Severity == Severity.Reject && r.IsColumnCheck))
        {
            var column = dataSet.Find(rule.Field)!;
            var values = tables.Values[column.Slot];
            var gate = new Gate(
                rule,
                column.Slot,
                rule.Check switch
                {
                    CheckNames.Required => id => id <= values.LastEmpty,
                    CheckNames.Code => NotIn(
                        [.. column.List!.Codes.Select(c => values.Id(Encoding.UTF8.GetBytes(c.Value)))],
                        values.LastEmpty
                    ),
                    CheckNames.Date or CheckNames.Number => id => !values.IsOfType(id),
                    _ => throw new InvalidOperationException($"Rows are not rejected by the check {rule.Check}."),
                }
            );
            (Column.IsJudgedWithoutConsent(column.Name) ? _always : _withConsent).Add(gate);
        }

        var consent = tables.Values[tables.Consent];
        (_yes, _no) = (consent.Id("Y"u8), consent.Id("N"u8));
        _slots = SlotSet.Of(_always.Concat(_withConsent).Select(g => g.Slot).Append(tables.Consent));
    }

    private static Func<int, bool> NotIn(HashSet<int> codes, int lastEmpty) => id => id > lastEmpty && !codes.Contains(id);

    /// <summary>Rows that will not be loaded, each with every reason.</summary>
    public IReadOnlyList<RefusedRow> Refused => _refused;

    /// <summary>The next row is the first of its extract.</summary>
    public void Begin() => _passed = false;

    public bool HasConsent(ReadOnlySpan<int> row) => row[_tables.Consent] == _yes;

    public bool RefusesConsent(ReadOnlySpan<int> row) => row[_tables.Consent] == _no;

    /// <summary>Notes every reason why the row is refused; false where there is one.</summary>
    public bool Accepts(int file, RowBatch batch, int index)
    {
        // A row that repeats what a good one says is good.
        var isWhole = batch.IsWhole(index);
        if (_passed && isWhole && !SlotSet.HasAny(batch.Changed(index), _slots))
            return true;
        _passed = isWhole && PassesAll(file, batch, index);
        if (!isWhole)
            _refused.Add(
                new(
                    file,
                    batch.Line(index),
                    batch.Cells(index),
                    batch.Shape(index) == RowShape.Unclosed ? _unclosed : _cells,
                    -1,
                    0,
                    0,
                    0,
                    0
                )
            );
        return _passed;
    }

    private bool PassesAll(int file, RowBatch batch, int index)
    {
        var row = batch.Ids(index);
        return Pass(_always, file, batch, index, row) & (!HasConsent(row) || Pass(_withConsent, file, batch, index, row));
    }

    private bool Pass(List<Gate> gates, int file, RowBatch batch, int index, ReadOnlySpan<int> row)
    {
        var passes = true;
        foreach (var gate in gates)
        {
            if (!gate.Refuses(row[gate.Slot]))
                continue;
            passes = false;
            _refused.Add(
                new(
                    file,
                    batch.Line(index),
                    batch.Cells(index),
                    gate.Rule,
                    gate.Slot,
                    row[gate.Slot],
                    row[_tables.Agency],
                    row[_tables.ClientId],
                    row[_tables.EpisodeId]
                )
            );
        }

        return passes;
    }
}
