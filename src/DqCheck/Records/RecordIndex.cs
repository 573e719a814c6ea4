namespace DqCheck.Records;

/// <summary>Finds records of one kind by two numbers, such as that of their parent and the id of their own id; the numbers themselves stand in the record's columns.</summary>
internal sealed class RecordIndex(IdColumn first, IdColumn second)
{
    /// <summary>Records by hash, counted from 1; where two want one place, the second takes the next that is free.</summary>
    private int[] _places = new int[64];

    private int _count;

    /// <summary>The record of two numbers, or -1.</summary>
    public int Find(int a, int b) => _places[PlaceOf(a, b)] - 1;

    /// <summary>Adds a record that was not found; its columns hold the two numbers.</summary>
    public void Add(int record)
    {
        if (++_count * 4 > _places.Length * 3)
        {
            var old = _places;
            _places = new int[old.Length * 2];
            foreach (var kept in old.Where(k => k > 0)) _places[PlaceOf(first[kept - 1], second[kept - 1])] = kept;
        }

        _places[PlaceOf(first[record], second[record])] = record + 1;
    }

    private int PlaceOf(int a, int b)
    {
        var place = (int)(((((ulong)(uint)a << 32) | (uint)b) * 0x9E3779B97F4A7C15UL) >> 33) & (_places.Length - 1);
        while (_places[place] is var record and > 0 && (second[record - 1] != b || first[record - 1] != a)) place = (place + 1) & (_places.Length - 1);
        return place;
    }
}
