using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>
/// Finds records of one kind by two numbers, such as their parent and the id of their own id, which are in the record's columns. Created
/// when a record is first looked up, which never happens where the rows of each client are consecutive.
/// </summary>
internal sealed class RecordIndex(RecordTable table, IdColumn first, IdColumn second)
{
    /// <summary>
    /// Records by hash, counted from 1, each with its hash in the upper half; where two have the same position, the second takes the next
    /// free one.
    /// </summary>
    private ulong[] _entries = new ulong[64];

    /// <summary>Whether blank ids are indexed. A child without an id is found by its content instead.</summary>
    private readonly bool _blankIdIsFound = !table.Kind.IsChildOfEpisode();

    /// <summary>How many records are in the index.</summary>
    private int _count;

    /// <summary>How many records of the table were examined so far.</summary>
    private int _known;

    /// <summary>The record with two numbers, or -1.</summary>
    public int Find(int a, int b)
    {
        for (; _known < table.Count; _known++)
        {
            var id = second[_known];
            if (id > 0 || _blankIdIsFound)
                Add(_known, first[_known], id);
        }

        var entries = _entries;
        var hash = Hash(a, b);
        for (var position = GetStart(hash); entries[position] != 0; position = GetNext(position))
        {
            var entry = entries[position];
            var record = (int)entry - 1;
            if (entry >> 32 == hash && second[record] == b && first[record] == a)
                return record;
        }

        return -1;
    }

    private void Add(int record, int a, int b)
    {
        if (++_count * 4 > _entries.Length * 3)
        {
            var old = _entries;
            _entries = new ulong[old.Length * 2];
            foreach (var kept in old.Where(k => k > 0))
                Insert(kept);
        }

        Insert((Hash(a, b) << 32) | (uint)(record + 1));
    }

    private void Insert(ulong kept)
    {
        var position = GetStart(kept >> 32);
        while (_entries[position] != 0)
            position = GetNext(position);
        _entries[position] = kept;
    }

    private int GetStart(ulong hash) => (int)hash & (_entries.Length - 1);

    private int GetNext(int position) => (position + 1) & (_entries.Length - 1);

    private static ulong Hash(int a, int b) => ((((ulong)(uint)a << 32) | (uint)b) * 0x9E3779B97F4A7C15UL) >> 32;
}
