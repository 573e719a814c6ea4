using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Pairs the records of an earlier extract with those of this run, by their keys.</summary>
internal sealed class Earlier
{
    private readonly Dictionary<RecordKind, EarlierRecord[]> _records;

    public Earlier(Population population, Population before)
    {
        (Population, Before) = (population, before);
        var rejected = population
            .Refused.SelectMany(row => new Key[] { new(row.Agency, row.Client, 0, 0), new(row.Agency, row.Client, row.Episode, 0) })
            .ToHashSet();
        _records = Population.Kinds.Zip(Population.Kinds.OnAllCores(kind => Pair(kind, rejected))).ToDictionary();
    }

    public Population Population { get; }

    public Population Before { get; }

    /// <summary>Each record of a kind in the earlier extract.</summary>
    public IReadOnlyList<EarlierRecord> Records(RecordKind kind) => _records[kind];

    /// <summary>
    /// Whether a column that held a value says something else; a date in another spelling does not, and one that cannot be read has a
    /// finding of its own.
    /// </summary>
    public bool Differs(Column column, int before, int now)
    {
        var (was, isNow) = (Cell(Before, column, before), Cell(Population, column, now));
        if (was == 0 || !Population.Values[column.Slot].IsOfType(isNow))
            return false;
        var (old, values) = (Before.Values[column.Slot], Population.Values[column.Slot]);
        if (old.Number(was) != ValueTable.NoNumber && old.Number(was) == values.Number(isNow))
            return false;
        return !old.Utf8(was).SequenceEqual(values.Utf8(isNow));
    }

    public static int Cell(Population population, Column column, int record) => population[column.Kind].Cell(record, column.Slot);

    /// <summary>A finding on a record that is there no longer.</summary>
    public Finding Gone(Rule rule, RecordKind kind, int before)
    {
        var key = KeyOf(Before, kind, before);
        return new()
        {
            Rule = rule,
            Kind = kind,
            Earlier = Before,
            RowKeys = (key.Agency, key.Client, key.Episode, key.Record),
            Slot = Population.DataSet.Find(rule.Field)?.Slot ?? -1,
        };
    }

    /// <summary>A finding on a record that says something else than before; the earlier value as a sentence can hold it.</summary>
    public Finding Changed(Rule rule, Column column, int before, int now) =>
        CodedRule.On(
            Population,
            rule,
            column.Kind,
            now,
            column.Slot,
            FindingText.InWords(Before, column.Slot, Cell(Before, column, before))
        );

    private EarlierRecord[] Pair(RecordKind kind, HashSet<Key> rejected)
    {
        Dictionary<Key, int> present = [];
        for (var record = 0; record < Population[kind].Count; record++)
            present.TryAdd(KeyOf(Population, kind, record), record);
        var records = new EarlierRecord[Before[kind].Count];
        for (var record = 0; record < records.Length; record++)
        {
            var key = Translated(kind, record);
            var now = present.GetValueOrDefault(key, -1);
            var isGone = now < 0 && !rejected.Contains(key with { Episode = kind == RecordKind.Client ? 0 : key.Episode, Record = 0 });
            records[record] = new(record, now, isGone);
        }

        return records;
    }

    /// <summary>The key of an earlier record as ids of the values of this run; -1 where no row of this run holds a value.</summary>
    private Key Translated(RecordKind kind, int before)
    {
        var key = KeyOf(Before, kind, before);
        return new(
            Id(Population.Agency, key.Agency),
            Id(Population.ClientId, key.Client),
            Id(Population.EpisodeId, key.Episode),
            Population.IdSlot(kind) is var slot and >= 0 ? Id(slot, key.Record) : 0
        );
    }

    private int Id(int slot, int before) => before == 0 ? 0 : Population.Values[slot].Find(Before.Values[slot].Utf8(before));

    private static Key KeyOf(Population population, RecordKind kind, int record)
    {
        var (agency, client, episode) = population.Keys(kind, record);
        return new(agency, client, episode, population.IdSlot(kind) is var slot and >= 0 ? population[kind].Cell(record, slot) : 0);
    }

    /// <summary>Ids of values; the last is that of the record's own id.</summary>
    private readonly record struct Key(int Agency, int Client, int Episode, int Record);
}
