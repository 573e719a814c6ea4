using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The distinct values of one column: every cell becomes a small number, and every value is read once.</summary>
/// <remarks>
/// Id 0 is blank (also <c>NA</c> where it is no value); where <c>NA</c> is a value it has id 1. One thread adds, others may read what they were given.
/// A value of up to eight bytes is known by them as one number, its key; the key of a longer one says where its bytes stand.
/// </remarks>
internal sealed class ValueTable
{
    /// <summary>The number of a value that is no date or number of its column's type.</summary>
    public const int NoNumber = int.MinValue;

    /// <summary>Id of <c>NA</c> in a column where it is a value.</summary>
    public const int NotAnswered = 1;

    private const int FirstPage = 16, Page = 1 << 12, FirstBlock = 1 << 8, Block = 1 << 16, FirstPlaces = 32, ManyPlaces = 1 << 16;

    private const ulong NaKey = 'N' | ((ulong)'A' << 8);

    /// <summary>Stands in front of the length (24 bits) and the place (32 bits) of a long value.</summary>
    private const ulong Long = CellKey.Long;

    private readonly bool _isDate, _hasNumbers;

    /// <summary>Keys by id, in pages that stay where they are.</summary>
    private ulong[][] _keys = [new ulong[FirstPage]];
    private int[] _numbers;
    private byte[] _forms;

    /// <summary>Bytes of long values, in blocks: a place is the number of the block and the byte in it.</summary>
    private byte[][] _blocks = [];
    private int _used;

    /// <summary>Ids by hash; where two want one place, the second takes the next that is free.</summary>
    private int[] _places = new int[FirstPlaces];

    public ValueTable(Column column)
    {
        Column = column;
        LastEmpty = column.NaIsValue ? NotAnswered : 0;
        _isDate = column.Type == ColumnType.Date;
        _hasNumbers = _isDate || column.Type == ColumnType.Number;
        (_numbers, _forms) = (_hasNumbers ? new int[FirstPage] : [], _isDate ? new byte[FirstPage] : []);
        if (_hasNumbers) _numbers[0] = NoNumber;
        Count = 1;
        if (column.NaIsValue) Add("NA"u8, NaKey, PlaceOf("NA"u8, NaKey));
    }

    public Column Column { get; }

    /// <summary>Distinct values, the blank included.</summary>
    public int Count { get; private set; }

    /// <summary>Greatest id that says nothing: 0, or that of NA.</summary>
    public int LastEmpty { get; }

    /// <summary>Says that the rows are read: where many values are kept, what finds them is given up, and made anew if one is asked for all the same.</summary>
    public void Close()
    {
        if (_places.Length > ManyPlaces) _places = [];
    }

    /// <summary>The id of a cell, trimmed.</summary>
    public int Id(ReadOnlySpan<byte> cell) => Id(cell, CellKey.Of(cell));

    /// <summary>The ids of many cells, which may be more than fit into the caches: all their places are read before any is looked at, so that the reads do not wait for each other.</summary>
    /// <param name="cells">Keys of cells.</param>
    /// <param name="kept">Where the bytes of long ones are.</param>
    /// <param name="ids">Gets the ids.</param>
    public void Ids(ReadOnlySpan<ulong> cells, byte[] kept, Span<int> ids)
    {
        var (places, last) = (_places, _places.Length - 1);
        for (var i = 0; i < cells.Length; i++) ids[i] = places[Hash(in cells[i], kept) & last];
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var key = ref cells[i];
            // Two long keys that are alike say nothing: each stands for bytes in its own place.
            if (ids[i] == 0 || KeyOf(ids[i]) != key || key is NaKey or >= Long) ids[i] = Id(CellKey.Bytes(in key, kept), Math.Min(key, Long));
        }
    }

    private int Id(ReadOnlySpan<byte> cell, ulong key)
    {
        if (key == 0) return 0;
        if (key == NaKey) return LastEmpty;
        var place = PlaceOf(cell, key);
        return _places[place] is var found and > 0 ? found : Add(cell, key, place);
    }

    /// <summary>The id of a value, or -1 where no row holds it.</summary>
    public int Find(string value)
    {
        var cell = Encoding.UTF8.GetBytes(value);
        if (cell.Length == 0) return -1;
        var place = PlaceOf(cell, CellKey.Of(cell));
        return _places[place] is var id and > 0 ? id : -1;
    }

    public ReadOnlySpan<byte> Utf8(int id)
    {
        ref readonly var key = ref KeyOf(id);
        if (id == 0) return [];
        return key < Long ? CellKey.Bytes(in key, []) : _blocks[(uint)key / Block].AsSpan((int)((uint)key % Block), CellKey.LengthOfLong(key));
    }

    public string Text(int id) => Encoding.UTF8.GetString(Utf8(id));

    /// <summary>Day number of a date, value of a number; <see cref="NoNumber"/> where it is neither.</summary>
    public int Number(int id) => _hasNumbers ? _numbers[id] : NoNumber;

    /// <summary>Whether a value is of its column's type; a code or text always is.</summary>
    public bool IsOfType(int id) => id <= LastEmpty || !_hasNumbers || _numbers[id] != NoNumber;

    /// <summary>How a date was written, and whether a midnight stood behind it.</summary>
    public (DateForm Form, bool Midnight) Form(int id) => ((DateForm)(_forms[id] & 3), (_forms[id] & 4) != 0);

    /// <summary>The same value: the same text, or one date in two spellings.</summary>
    public bool Same(int a, int b) => a == b || (_isDate && _numbers[a] != NoNumber && _numbers[a] == _numbers[b]);

    private int Add(ReadOnlySpan<byte> cell, ulong key, int place)
    {
        if (Count * 2 >= _places.Length)
        {
            _places = Spread(_places.Length * 2);
            place = PlaceOf(cell, key);
        }

        var id = Count;
        if (id == (_keys.Length == 1 ? _keys[0].Length : _keys.Length * Page)) Grow();
        KeyOf(id) = key == Long ? Keep(cell) : key;
        if (_hasNumbers) Read(cell, id);
        Count++;
        _places[place] = id;
        return id;
    }

    private ulong Keep(ReadOnlySpan<byte> cell)
    {
        if (_blocks.Length == 0 || _used + cell.Length > _blocks[^1].Length)
        {
            _blocks = [.. _blocks, new byte[Math.Max(cell.Length, Math.Min(Block, FirstBlock << Math.Min(_blocks.Length, 8)))]];
            _used = 0;
        }

        cell.CopyTo(_blocks[^1].AsSpan(_used));
        _used += cell.Length;
        return CellKey.OfLong(((_blocks.Length - 1) * Block) + _used - cell.Length, cell.Length);
    }

    private ref ulong KeyOf(int id) => ref _keys[id / Page][id % Page];

    private void Read(ReadOnlySpan<byte> cell, int id)
    {
        if (id == _numbers.Length) Array.Resize(ref _numbers, 2 * id);
        if (_isDate && id == _forms.Length) Array.Resize(ref _forms, 2 * id);
        _numbers[id] = NoNumber;
        if (!_isDate)
        {
            if (CellDate.TryNumber(cell, out var number)) _numbers[id] = number;
        }
        else if (CellDate.TryRead(cell, out var day, out var form, out var midnight))
        {
            _numbers[id] = day;
            _forms[id] = (byte)((int)form | (midnight ? 4 : 0));
        }
    }

    private void Grow()
    {
        if (_keys[0].Length == Page)
        {
            _keys = [.. _keys, new ulong[Page]];
            return;
        }

        var first = _keys[0];
        Array.Resize(ref first, 2 * first.Length);
        _keys = [first];
    }

    /// <summary>All ids by hash. Several threads may ask at once for what was given up: each makes the same.</summary>
    private int[] Spread(int size)
    {
        var places = new int[size];
        for (var id = 1; id < Count; id++) places[PlaceOf(Utf8(id), Math.Min(KeyOf(id), Long), places)] = id;
        return places;
    }

    /// <summary>The place of a value's id, or the free one where it belongs.</summary>
    private int PlaceOf(ReadOnlySpan<byte> cell, ulong key)
    {
        if (_places.Length == 0) _places = Spread((int)BitOperations.RoundUpToPowerOf2((uint)Count * 2 + 1));
        return PlaceOf(cell, key, _places);
    }

    private int PlaceOf(ReadOnlySpan<byte> cell, ulong key, int[] places)
    {
        var last = places.Length - 1;
        for (var place = Hash(cell, key) & last; ; place = (place + 1) & last)
        {
            var id = places[place];
            if (id == 0 || (key < Long ? KeyOf(id) == key : CellKey.LengthOfLong(KeyOf(id)) == cell.Length && Utf8(id).SequenceEqual(cell))) return place;
        }
    }

    private static int Hash(in ulong key, byte[] kept) => key < Long ? Hash([], key) : Hash(CellKey.Bytes(in key, kept), Long);

    private static int Hash(ReadOnlySpan<byte> cell, ulong key)
    {
        if (key != Long) return (int)(Mix(key) >> 32);
        var hash = (ulong)cell.Length;
        for (; cell.Length >= sizeof(ulong); cell = cell[sizeof(ulong)..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell));
        foreach (var b in cell) hash = Mix(hash ^ b);
        return (int)(Mix(hash) >> 32);
    }

    /// <summary>Every bit of the number moves every bit of the result.</summary>
    private static ulong Mix(ulong hash)
    {
        var high = Math.BigMul(hash ^ 0x9E3779B97F4A7C15UL, 0x9FB21C651E98DF25UL, out var low);
        return high ^ low;
    }
}
