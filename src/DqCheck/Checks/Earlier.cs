using DqCheck.Extracts;
using DqCheck.Findings;
using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>Pairs the records of an earlier extract with those of this run, by their keys.</summary>
internal sealed class Earlier
{
    private readonly Dictionary<RecordKind, Dictionary<Key, int>> _now;
    private readonly HashSet<Key> _refused = [];

    /// <summary>Keys as ids of the values of this run; the last is that of the record's own id.</summary>
    private readonly record struct Key(int Agency, int Client, int Episode, int Record);

    private Earlier(Population population, Population before, params ReadOnlySpan<RecordKind> kinds)
    {
        (Population, Before, _now) = (population, before, []);
        foreach (var row in population.Refused)
        {
            _refused.Add(new(row.Agency, row.Client, 0, 0));
            _refused.Add(new(row.Agency, row.Client, row.Episode, 0));
        }

        foreach (var kind in kinds)
        {
            var index = _now[kind] = [];
            for (var record = 0; record < population[kind].Count; record++)
                index.TryAdd(KeyOf(population, kind, record), record);
        }
    }

    public Population Population { get; }

    public Population Before { get; }

    /// <summary>
    /// Adds the keys of the earlier extract to the values of this run, so that what comes then only looks them up: several do at once.
    /// </summary>
    public static void TakeOverKeys(Population population)
    {
        if (Of(population) is not { } earlier)
            return;
        foreach (var kind in Population.Kinds)
        {
            for (var record = 0; record < earlier.Before[kind].Count; record++)
                earlier.Translated(kind, record);
        }
    }

    /// <summary>Null where no earlier extract was given.</summary>
    public static Earlier? Of(Population population, params ReadOnlySpan<RecordKind> kinds) =>
        population.Previous is { } before ? new(population, before, kinds) : null;

    /// <summary>Each record of a kind in the earlier extract, with the same record now, or -1.</summary>
    public IEnumerable<(int Before, int Now)> Pairs(RecordKind kind)
    {
        for (var record = 0; record < Before[kind].Count; record++)
            yield return (record, Now(kind, record));
    }

    /// <summary>
    /// Whether the record is there no longer: neither as a record nor on a row that is refused, which has a finding of its own.
    /// </summary>
    public bool IsGone(RecordKind kind, int before, int now)
    {
        if (now >= 0)
            return false;
        var key = Translated(kind, before);
        return !_refused.Contains(key with { Episode = kind == RecordKind.Client ? 0 : key.Episode, Record = 0 });
    }

    /// <summary>The record of this run with the keys of an earlier one, or -1.</summary>
    public int Now(RecordKind kind, int before) => _now[kind].GetValueOrDefault(Translated(kind, before), -1);

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
        var key = Translated(kind, before);
        return new()
        {
            Rule = rule,
            Kind = kind,
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

    /// <summary>The id of an earlier value among those of this run; new ones were added by <see cref="TakeOverKeys"/>.</summary>
    private int Id(int slot, int before) => before == 0 ? 0 : Population.Values[slot].Id(Before.Values[slot].Utf8(before));

    private static Key KeyOf(Population population, RecordKind kind, int record)
    {
        var (agency, client, episode) = population.Keys(kind, record);
        return new(agency, client, episode, population.IdSlot(kind) is var slot and >= 0 ? population[kind].Cell(record, slot) : 0);
    }
}
