using System.Text;
using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Matches the records of the previous extract with those of this check, by their keys.</summary>
internal sealed class PreviousExtract
{
    private readonly Dictionary<RecordKind, PreviousRecord[]> _records;
    private readonly HashSet<RecordKey> _rejected;
    private readonly ILookup<string, MissingRecord> _missingBefore;

    /// <param name="population">The records of this check.</param>
    /// <param name="before">Those of the previous extract.</param>
    /// <param name="missingBefore">Records that an earlier check reported as missing.</param>
    public PreviousExtract(Population population, Population before, IEnumerable<MissingRecord>? missingBefore = null)
    {
        Current = population;
        Previous = before;
        _missingBefore = (missingBefore ?? []).ToLookup(m => m.Rule);
        _rejected = population
            .RejectedRows.SelectMany(row =>
                new RecordKey[] { new(row.Agency, row.Client, 0, 0), new(row.Agency, row.Client, row.Episode, 0) }
            )
            .ToHashSet();
        _records = Population.Kinds.Zip(Population.Kinds.RunParallel(Pair)).ToDictionary();
    }

    public Population Current { get; }

    public Population Previous { get; }

    /// <summary>Whether a record that an earlier check reported as missing is still missing.</summary>
    public bool HasLongMissing { get; private set; }

    /// <summary>The records of a kind in the previous extract.</summary>
    public IReadOnlyList<PreviousRecord> Records(RecordKind kind) => _records[kind];

    /// <summary>
    /// Whether a column that held a value has changed. The same date in another format has not, and an unreadable date has a finding of its
    /// own.
    /// </summary>
    public bool Differs(Column column, int before, int now)
    {
        var was = GetCellId(Previous, column, before);
        var isNow = GetCellId(Current, column, now);
        if (was == 0 || !Current.Values[column.Slot].IsOfType(isNow))
            return false;
        var old = Previous.Values[column.Slot];
        var values = Current.Values[column.Slot];
        if (old.GetNumber(was) != ValueTable.NoNumber && old.GetNumber(was) == values.GetNumber(isNow))
            return false;
        return !old.GetUtf8(was).SequenceEqual(values.GetUtf8(isNow));
    }

    /// <summary>Whether a value that has changed differs in letter case only: a correction, not another person.</summary>
    public bool DiffersInCaseOnly(Column column, int before, int now) =>
        string.Equals(
            Previous.Values[column.Slot].GetText(GetCellId(Previous, column, before)),
            Current.Values[column.Slot].GetText(GetCellId(Current, column, now)),
            StringComparison.OrdinalIgnoreCase
        );

    public static int GetCellId(Population population, Column column, int record) => population[column.Kind].GetCellId(record, column.Slot);

    /// <summary>Creates a finding on a record that is missing now.</summary>
    public RuleFinding CreateMissingFinding(Rule rule, RecordKind kind, int before) =>
        CreateMissingFinding(rule, kind, GetKey(Previous, kind, before));

    private RuleFinding CreateMissingFinding(Rule rule, RecordKind kind, RecordKey key) =>
        new()
        {
            Rule = rule,
            Kind = kind,
            Previous = Previous,
            RowKeys = (key.Agency, key.Client, key.Episode, key.Record),
            Slot = Current.DataSet.Find(rule.Field)?.Slot ?? -1,
        };

    /// <summary>
    /// The findings of a rule on records that an earlier check reported as missing, that the previous extract does not have either, and that
    /// are still missing: nobody has said why.
    /// </summary>
    public IEnumerable<RuleFinding> CreateStillMissingFindings(Rule rule, RecordKind kind)
    {
        var known = Enumerable.Range(0, Previous[kind].Count).Select(record => GetKey(Previous, kind, record)).ToHashSet();
        var present = FindPresent(kind);
        foreach (var missing in _missingBefore[rule.Id])
        {
            var key = AddToPrevious(missing, kind);
            var now = Translate(kind, key);
            if (!known.Contains(key) && !present.ContainsKey(now) && !IsRejected(now, kind))
            {
                HasLongMissing = true;
                yield return CreateMissingFinding(rule, kind, key);
            }
        }
    }

    /// <summary>Creates a finding on a record that changed, with the previous value formatted for a sentence.</summary>
    public RuleFinding CreateChangedFinding(Rule rule, Column column, int before, int now) =>
        CodedRule.CreateRecordFinding(
            Current,
            rule,
            column.Kind,
            now,
            column.Slot,
            FindingText.FormatValue(Previous, column.Slot, GetCellId(Previous, column, before))
        );

    private PreviousRecord[] Pair(RecordKind kind)
    {
        var present = FindPresent(kind);
        var records = new PreviousRecord[Previous[kind].Count];
        for (var record = 0; record < records.Length; record++)
        {
            var key = Translate(kind, GetKey(Previous, kind, record));
            var now = present.GetValueOrDefault(key, -1);
            records[record] = new(record, now, now < 0 && !IsRejected(key, kind));
        }

        return records;
    }

    private Dictionary<RecordKey, int> FindPresent(RecordKind kind)
    {
        Dictionary<RecordKey, int> present = [];
        for (var record = 0; record < Current[kind].Count; record++)
            present.TryAdd(GetKey(Current, kind, record), record);
        return present;
    }

    /// <summary>Whether a record of this check is on a rejected row, which has a finding of its own.</summary>
    private bool IsRejected(RecordKey key, RecordKind kind) =>
        _rejected.Contains(key with { Episode = kind == RecordKind.Client ? 0 : key.Episode, Record = 0 });

    /// <summary>The key of a record by values of the previous extract, which gains those that it does not have.</summary>
    private RecordKey AddToPrevious(MissingRecord missing, RecordKind kind)
    {
        var idSlot = Previous.GetIdSlot(kind);
        return new(
            Add(Previous.AgencySlot, missing.Agency),
            Add(Previous.ClientIdSlot, missing.Client),
            Add(Previous.EpisodeIdSlot, missing.Episode),
            idSlot >= 0 ? Add(idSlot, missing.RecordId) : 0
        );

        int Add(int slot, string value)
        {
            // Rules run in parallel, and one thread at a time may add values.
            lock (_missingBefore)
                return Previous.Values[slot].GetId(Encoding.UTF8.GetBytes(value));
        }
    }

    /// <summary>
    /// Translates the key of a previous record to ids of this check's values; -1 where no row of this check holds a value.
    /// </summary>
    private RecordKey Translate(RecordKind kind, RecordKey key)
    {
        var idSlot = Current.GetIdSlot(kind);
        return new(
            TranslateId(Current.AgencySlot, key.Agency),
            TranslateId(Current.ClientIdSlot, key.Client),
            TranslateId(Current.EpisodeIdSlot, key.Episode),
            idSlot >= 0 ? TranslateId(idSlot, key.Record) : 0
        );
    }

    private int TranslateId(int slot, int before) => before == 0 ? 0 : Current.Values[slot].Find(Previous.Values[slot].GetUtf8(before));

    private static RecordKey GetKey(Population population, RecordKind kind, int record)
    {
        var (agency, client, episode) = population.GetKeys(kind, record);
        var idSlot = population.GetIdSlot(kind);
        return new(agency, client, episode, idSlot >= 0 ? population[kind].GetCellId(record, idSlot) : 0);
    }

    /// <summary>The ids of the values of a record's keys; the last is that of the record's own id.</summary>
    private readonly record struct RecordKey(int Agency, int Client, int Episode, int Record);
}
