using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The distinct values of one column: every cell becomes a small number, and every value is read once.</summary>
/// <remarks>
/// Id 0 is blank (also <c>NA</c> where it is no value); where <c>NA</c> is a value it has id 1. One thread adds, others may read what they
/// were given.
/// A value of up to eight bytes is known by them as one number, its key; the key of a longer one says where its bytes stand.
/// In a column of identifiers a whole number is its own id (<see cref="NumericId"/>) and is not kept.
/// </remarks>
internal sealed class ValueTable
{
    /// <summary>The number of a value that is no date or number of its column's type.</summary>
    public const int NoNumber = int.MinValue;

    /// <summary>Id of <c>NA</c> in a column where it is a value.</summary>
    public const int NotAnswered = 1;

    private const int FirstNumbers = 16;

    private const int FirstPlaces = 32;

    private const int ManyPlaces = 1 << 16;

    /// <summary>Stands in front of the length (24 bits) and the place (32 bits) of a long value.</summary>
    private const ulong Long = CellKey.Long;

    private readonly bool _isDate;

    private readonly bool _hasNumbers;

    private readonly ValueStore _stored = new();
    private int[] _numbers;
    private byte[] _formats;

    /// <summary>Ids by hash; where two want one place, the second takes the next that is free.</summary>
    private int[] _positions = new int[FirstPlaces];

    public ValueTable(Column column)
    {
        Column = column;
        LastBlankId = column.IsNaValue ? NotAnswered : 0;
        _isDate = column.Type == ColumnType.Date;
        _hasNumbers = _isDate || column.Type == ColumnType.Number;
        NumbersAreIds = column.IsIdentifier && !_hasNumbers && !column.IsNaValue;
        StoredIdOffset = NumbersAreIds ? NumericId.Limit : 0;
        _numbers = _hasNumbers ? new int[FirstNumbers] : [];
        _formats = _isDate ? new byte[FirstNumbers] : [];
        if (_hasNumbers)
            _numbers[0] = NoNumber;
        if (column.IsNaValue)
            Add("NA"u8, CellKey.Na, FindPosition("NA"u8, CellKey.Na));
    }

    public Column Column { get; }

    /// <summary>Whether a whole number is its own id and not kept.</summary>
    public bool NumbersAreIds { get; }

    /// <summary>Lies before the ids of the values kept: what numbers are their own take up, or 0.</summary>
    public int StoredIdOffset { get; }

    /// <summary>Distinct values kept, the blank included.</summary>
    public int Count => _stored.Count;

    /// <summary>Greatest id that says nothing: 0, or that of NA.</summary>
    public int LastBlankId { get; }

    /// <summary>
    /// Says that the rows are read: where many values are kept, what finds them is given up, and made anew if one is asked for all the
    /// same.
    /// </summary>
    public void FinishReading()
    {
        if (_positions.Length > ManyPlaces)
            _positions = [];
    }

    /// <summary>The id of a cell, trimmed.</summary>
    public int GetId(ReadOnlySpan<byte> cell) => GetId(cell, CellKey.Create(cell));

    /// <summary>The same, where its key is known.</summary>
    public int GetId(ReadOnlySpan<byte> cell, ulong key)
    {
        if (key == 0)
            return 0;
        if (NumbersAreIds && NumericId.Parse(cell) is > 0 and var own)
            return own;
        if (key == CellKey.Na)
            return LastBlankId;
        var places = _positions;
        var first = Hash(cell, key);
        if (key < Long && places.Length > 0 && places[first & (places.Length - 1)] is > 0 and var id && GetKey(id) == key)
            return id;
        var place = FindPosition(cell, key);
        return _positions[place] is var found and > 0 ? found : Add(cell, key, place);
    }

    /// <summary>The id of a value; -1 where no row holds it, unless it is a number that is its own id.</summary>
    public int Find(string value) => Find(Encoding.UTF8.GetBytes(value));

    /// <summary>The same by its bytes.</summary>
    public int Find(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0)
            return -1;
        if (NumbersAreIds && NumericId.Parse(cell) is > 0 and var own)
            return own;
        var place = FindPosition(cell, CellKey.Create(cell));
        return _positions[place] is var id and > 0 ? id : -1;
    }

    /// <summary>The bytes of a value.</summary>
    public ReadOnlySpan<byte> GetUtf8(int id) => GetUtf8(id, id == 0 || IsStored(id) ? [] : new byte[NumericId.Digits]);

    /// <summary>The order of two values, byte by byte.</summary>
    public int Compare(int a, int b) =>
        a == b ? 0 : GetUtf8(a, stackalloc byte[NumericId.Digits]).SequenceCompareTo(GetUtf8(b, stackalloc byte[NumericId.Digits]));

    /// <summary>Whether a value's bytes are kept: it is no blank and no number that is its own id.</summary>
    public bool IsStored(int id) => id > 0 && id >= StoredIdOffset;

    private ReadOnlySpan<byte> GetUtf8(int id, Span<byte> number)
    {
        if (id == 0)
            return [];
        if (!IsStored(id))
            return NumericId.Format(id, number);
        return _stored.GetUtf8(id - StoredIdOffset);
    }

    /// <summary>Whether a value has more characters than so many.</summary>
    public bool IsLonger(int id, int characters) =>
        GetUtf8(id, stackalloc byte[NumericId.Digits]).Length > characters && GetText(id).Length > characters;

    public string GetText(int id) => Encoding.UTF8.GetString(GetUtf8(id, stackalloc byte[NumericId.Digits]));

    /// <summary>Day number of a date, value of a number; <see cref="NoNumber"/> where it is neither.</summary>
    public int GetNumber(int id) => _hasNumbers ? _numbers[id] : NoNumber;

    /// <summary>Whether a value is of its column's type; a code or text always is.</summary>
    public bool IsOfType(int id) => id <= LastBlankId || !_hasNumbers || _numbers[id] != NoNumber;

    /// <summary>How a date was written, as <see cref="DecodeFormat"/> reads it; 0 of what is no date.</summary>
    public byte GetFormat(int id) => _formats[id];

    /// <summary>The form of a date, and whether a midnight stood behind it; null of what is no date.</summary>
    public static (DateFormat Form, bool Midnight)? DecodeFormat(byte form) =>
        form > 0 ? ((DateFormat)((form & 3) - 1), (form & 4) != 0) : null;

    /// <summary>The same value: the same text, or one date in two spellings.</summary>
    public bool AreSame(int a, int b) => a == b || (_isDate && _numbers[a] != NoNumber && _numbers[a] == _numbers[b]);

    private int Add(ReadOnlySpan<byte> cell, ulong key, int place)
    {
        if (Count * 2 >= _positions.Length)
        {
            _positions = BuildIndex(_positions.Length * 2);
            place = FindPosition(cell, key);
        }

        var index = _stored.Add(cell, key);
        if (_hasNumbers)
            Read(cell, index);
        var id = StoredIdOffset + index;
        _positions[place] = id;
        return id;
    }

    private ulong GetKey(int id) => _stored.GetKey(id - StoredIdOffset);

    private void Read(ReadOnlySpan<byte> cell, int id)
    {
        if (id == _numbers.Length)
            Array.Resize(ref _numbers, 2 * id);
        if (_isDate && id == _formats.Length)
            Array.Resize(ref _formats, 2 * id);
        _numbers[id] = NoNumber;
        if (!_isDate)
        {
            if (DateParser.TryParseDigits(cell, out var number))
                _numbers[id] = number;
        }
        else if (DateParser.TryParse(cell, out var day, out var form, out var midnight))
        {
            _numbers[id] = day;
            _formats[id] = (byte)((int)form + 1 | (midnight ? 4 : 0));
        }
    }

    /// <summary>All ids by hash. Several threads may ask at once for what was given up: each makes the same.</summary>
    private int[] BuildIndex(int size)
    {
        var places = new int[size];
        for (var id = StoredIdOffset + 1; id < StoredIdOffset + Count; id++)
            places[FindPosition(GetUtf8(id), Math.Min(GetKey(id), Long), places)] = id;
        return places;
    }

    /// <summary>The place of a value's id, or the free one where it belongs.</summary>
    private int FindPosition(ReadOnlySpan<byte> cell, ulong key)
    {
        if (_positions.Length == 0)
            _positions = BuildIndex((int)BitOperations.RoundUpToPowerOf2((uint)Count * 2 + 1));
        return FindPosition(cell, key, _positions);
    }

    private int FindPosition(ReadOnlySpan<byte> cell, ulong key, int[] places)
    {
        var last = places.Length - 1;
        for (var place = Hash(cell, key) & last; ; place = (place + 1) & last)
        {
            var id = places[place];
            if (
                id == 0
                || (key < Long ? GetKey(id) == key : CellKey.GetLongLength(GetKey(id)) == cell.Length && GetUtf8(id).SequenceEqual(cell))
            )
                return place;
        }
    }

    private static int Hash(ReadOnlySpan<byte> cell, ulong key)
    {
        if (key != Long)
            return (int)(Mix(key) >> 32);
        var hash = (ulong)cell.Length;
        for (; cell.Length >= sizeof(ulong); cell = cell[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell));
        foreach (var b in cell)
            hash = Mix(hash ^ b);
        return (int)(Mix(hash) >> 32);
    }

    /// <summary>Every bit of the number moves every bit of the result.</summary>
    private static ulong Mix(ulong hash)
    {
        var high = Math.BigMul(hash ^ 0x9E3779B97F4A7C15UL, 0x9FB21C651E98DF25UL, out var low);
        return high ^ low;
    }
}
