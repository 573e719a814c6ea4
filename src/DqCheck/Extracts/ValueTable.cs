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

    private const ulong NaKey = 'N' | ((ulong)'A' << 8);

    /// <summary>Stands in front of the length (24 bits) and the place (32 bits) of a long value.</summary>
    private const ulong Long = CellKey.Long;

    private readonly bool _isDate, _hasNumbers;
    private byte[] _bytes = [];
    private int _used;
    private ulong[] _keys = new ulong[16];
    private int[] _numbers;
    private byte[] _forms;

    /// <summary>Ids by hash; where two want one place, the second takes the next that is free.</summary>
    private int[] _places = new int[32];

    public ValueTable(Column column)
    {
        Column = column;
        LastEmpty = column.NaIsValue ? NotAnswered : 0;
        _isDate = column.Type == ColumnType.Date;
        _hasNumbers = _isDate || column.Type == ColumnType.Number;
        (_numbers, _forms) = (_hasNumbers ? new int[_keys.Length] : [], _isDate ? new byte[_keys.Length] : []);
        if (_hasNumbers) _numbers[0] = NoNumber;
        Count = 1;
        if (column.NaIsValue) Add("NA"u8, NaKey, PlaceOf("NA"u8, NaKey));
    }

    public Column Column { get; }

    /// <summary>Distinct values, the blank included.</summary>
    public int Count { get; private set; }

    /// <summary>Greatest id that says nothing: 0, or that of NA.</summary>
    public int LastEmpty { get; }

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
            if (ids[i] == 0 || _keys[ids[i]] != key || key == NaKey) ids[i] = Id(CellKey.Bytes(in key, kept), Math.Min(key, Long));
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
        return cell.Length > 0 && _places[PlaceOf(cell, CellKey.Of(cell))] is var id and > 0 ? id : -1;
    }

    public ReadOnlySpan<byte> Utf8(int id) => id == 0 ? [] : CellKey.Bytes(in _keys[id], _bytes);

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
            Spread(_places.Length * 2);
            place = PlaceOf(cell, key);
        }

        var id = Count;
        if (id == _keys.Length) Grow();
        _keys[id] = key == Long ? Keep(cell) : key;
        if (_hasNumbers) Read(cell, id);
        Count++;
        _places[place] = id;
        return id;
    }

    private ulong Keep(ReadOnlySpan<byte> cell)
    {
        if (_used + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + cell.Length));
        cell.CopyTo(_bytes.AsSpan(_used));
        _used += cell.Length;
        return CellKey.OfLong(_used - cell.Length, cell.Length);
    }

    private void Read(ReadOnlySpan<byte> cell, int id)
    {
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
        var size = _keys.Length + (_keys.Length / 2);
        Array.Resize(ref _keys, size);
        if (_hasNumbers) Array.Resize(ref _numbers, size);
        if (_isDate) Array.Resize(ref _forms, size);
    }

    private void Spread(int size)
    {
        _places = new int[size];
        for (var id = 1; id < Count; id++) _places[PlaceOf(Utf8(id), _keys[id] < Long ? _keys[id] : Long)] = id;
    }

    /// <summary>The place of a value's id, or the free one where it belongs.</summary>
    private int PlaceOf(ReadOnlySpan<byte> cell, ulong key)
    {
        var (places, keys, last) = (_places, _keys, _places.Length - 1);
        for (var place = Hash(cell, key) & last; ; place = (place + 1) & last)
        {
            var id = places[place];
            if (id == 0 || keys[id] == key || (key == Long && LengthOfLong(keys[id]) == cell.Length && Utf8(id).SequenceEqual(cell))) return place;
        }
    }

    /// <summary>The length of a long value by what is kept of it; -1 of a short one.</summary>
    private static int LengthOfLong(ulong kept) => kept < Long ? -1 : (int)(kept >> 32) & 0xFFFFFF;

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
