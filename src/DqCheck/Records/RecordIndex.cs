using DqCheck.Rulesets;

namespace DqCheck.Records;

/// <summary>
/// Finds records of one kind by two numbers, such as that of their parent and the id of their own id; the numbers themselves stand in the
/// record's columns.
/// Made when a record is first looked for: where rows of a client follow each other, none ever is.
/// </summary>
internal sealed class RecordIndex(RecordTable table, IdColumn first, IdColumn second)
{
    /// <summary>
    /// Records by hash, counted from 1, each with its hash in front; where two want one place, the second takes the next that is free.
    /// </summary>
    private ulong[] _entries = new ulong[64];

    /// <summary>A child without an id is found by its content instead.</summary>
    private readonly bool _blankIdIsFound = !table.Kind.IsChildOfEpisode();

    /// <summary>Records that it holds, and how many of those there are were looked at.</summary>
    /// <summary>Records that it holds, and how many of those there are were looked at.</summary>
    private int _count;

    /// <summary>Records that it holds, and how many of those there are were looked at.</summary>
    private int _known;

    /// <summary>The record of two numbers, or -1.</summary>
    public int Find(int a, int b)
    {
        for (; _known < table.Count; _known++)
        {
            if (second[_known] is var id && (id > 0 || _blankIdIsFound))
                Add(_known, first[_known], id);
        }

        var places = _entries;
        var hash = Hash(a, b);
        for (var place = GetStart(hash); places[place] is var kept and > 0; place = GetNext(place))
        {
            if (kept >> 32 == hash && (int)kept - 1 is var record && second[record] == b && first[record] == a)
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
        var place = GetStart(kept >> 32);
        while (_entries[place] != 0)
            place = GetNext(place);
        _entries[place] = kept;
    }

    private int GetStart(ulong hash) => (int)hash & (_entries.Length - 1);

    private int GetNext(int place) => (place + 1) & (_entries.Length - 1);

    private static ulong Hash(int a, int b) => ((((ulong)(uint)a << 32) | (uint)b) * 0x9E3779B97F4A7C15UL) >> 32;
}
