using System.Text;
using DqCheck.Extracts;
using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>Decides whether a row is accepted, by the rules of severity Reject.</summary>
internal sealed class RowAcceptance
{
    private readonly RecordTables _tables;
    private readonly List<RejectedRow> _rejected = [];
    private readonly Rule _wrongCellCount;
    private readonly Rule _unclosedQuote;
    private readonly Rule _repeatedHeader;
    private readonly Rule _joinedLines;
    private readonly List<RejectRule> _alwaysApplied = [];
    private readonly List<RejectRule> _withConsent = [];
    private readonly List<RejectRule> _keys = [];
    private readonly bool _isPartial;
    private readonly int _yes;
    private readonly int _no;
    private readonly ulong[] _slots;
    private bool _lastAccepted;

    private sealed record RejectRule(Rule Rule, int Slot, Func<int, bool> Rejects);

    public RowAcceptance(RecordTables tables)
    {
        _tables = tables;
        var dataSet = tables.DataSet;
        _wrongCellCount = dataSet.GetRule("FIL001");
        _unclosedQuote = dataSet.GetRule("FIL003");
        _repeatedHeader = dataSet.FindRule("FIL028") ?? _wrongCellCount;
        _joinedLines = dataSet.FindRule("FIL031") ?? _wrongCellCount;
        _isPartial = dataSet.IsPartial;
        foreach (var rule in dataSet.Rules.Where(r => r.IsColumnCheck && (r.Severity == Severity.Reject || r.Class == FindingClass.Load)))
        {
            var column = dataSet.Find(rule.Field)!;
            var values = tables.Values[column.Slot];
            var rejectRule = new RejectRule(
                rule,
                column.Slot,
                rule.Check switch
                {
                    CheckNames.Required => id => id <= values.LastBlankId,
                    CheckNames.Code => IsNotIn(
                        [.. column.List!.Codes.Select(c => values.GetId(Encoding.UTF8.GetBytes(c.Value)))],
                        values.LastBlankId
                    ),
                    CheckNames.Date or CheckNames.Number => id => !values.IsOfType(id),
                    _ => throw new InvalidOperationException($"Rows are not rejected by the check {rule.Check}."),
                }
            );
            var rules =
                rule.Severity != Severity.Reject ? _keys
                : Column.IsJudgedWithoutConsent(column.Name) ? _alwaysApplied
                : _withConsent;
            rules.Add(rejectRule);
        }

        var consent = tables.Values[tables.Consent];
        _yes = consent.GetId(Encoding.UTF8.GetBytes(YesNo.Yes));
        _no = consent.GetId(Encoding.UTF8.GetBytes(YesNo.No));
        _slots = SlotSet.Create(_alwaysApplied.Concat(_withConsent).Select(g => g.Slot).Append(tables.Consent));
    }

    private static Func<int, bool> IsNotIn(HashSet<int> codes, int lastEmpty) => id => id > lastEmpty && !codes.Contains(id);

    /// <summary>Rows that will not be loaded or from which no record can be built, each with every reason.</summary>
    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    /// <summary>Starts an extract.</summary>
    public void BeginExtract() => _lastAccepted = false;

    /// <summary>Whether records are built from the row. In a partial data set nobody knows how else consent is written, so only N refuses it.</summary>
    public bool HasConsent(ReadOnlySpan<int> row) => _isPartial ? !HasNoConsent(row) : row[_tables.Consent] == _yes;

    public bool HasNoConsent(ReadOnlySpan<int> row) => row[_tables.Consent] == _no;

    /// <summary>
    /// Whether an accepted row with consent has the keys of its records. Where a data set does not reject rows without them, they build no
    /// record, and the reason is recorded.
    /// </summary>
    public bool HasKeys(int file, RowBatch batch, int index) => PassesRules(_keys, file, batch, index, batch.GetIds(index));

    /// <summary>Whether the row is accepted. Every reason for rejecting it is recorded.</summary>
    public bool Accepts(int file, RowBatch batch, int index)
    {
        // A row that repeats the values of an accepted one is accepted.
        var isWhole = batch.IsComplete(index);
        if (_lastAccepted && isWhole && !SlotSet.Overlaps(batch.GetChanged(index), _slots))
            return true;
        _lastAccepted = isWhole && PassesAllRules(file, batch, index);
        if (!isWhole)
            _rejected.Add(new(file, batch.GetLine(index), batch.GetCellCount(index), GetRule(batch.GetShape(index)), -1, 0, 0, 0, 0));
        return _lastAccepted;
    }

    private Rule GetRule(RowShape shape) =>
        shape switch
        {
            RowShape.UnclosedQuote => _unclosedQuote,
            RowShape.RepeatedHeader or RowShape.OtherColumns => _repeatedHeader,
            RowShape.JoinedLines => _joinedLines,
            _ => _wrongCellCount,
        };

    private bool PassesAllRules(int file, RowBatch batch, int index)
    {
        var row = batch.GetIds(index);
        return PassesRules(_alwaysApplied, file, batch, index, row)
            & (!HasConsent(row) || PassesRules(_withConsent, file, batch, index, row));
    }

    private bool PassesRules(List<RejectRule> rejectRules, int file, RowBatch batch, int index, ReadOnlySpan<int> row)
    {
        var passes = true;
        foreach (var rejectRule in rejectRules)
        {
            if (!rejectRule.Rejects(row[rejectRule.Slot]))
                continue;
            passes = false;
            _rejected.Add(
                new(
                    file,
                    batch.GetLine(index),
                    batch.GetCellCount(index),
                    rejectRule.Rule,
                    rejectRule.Slot,
                    row[rejectRule.Slot],
                    row[_tables.Agency],
                    row[_tables.ClientId],
                    row[_tables.EpisodeId]
                )
            );
        }

        return passes;
    }
}
