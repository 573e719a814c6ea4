using System.Numerics;
using System.Text;
using DqCheck.Rulesets;
using DqCheck.Tables;

namespace DqCheck.Extracts;

/// <summary>The distinct values of one column: every cell is encoded as a small number, and every value is parsed once.</summary>
/// <remarks>
/// Id 0 is blank (also <c>NA</c> where it is no value); where <c>NA</c> is a value it has id 1. One thread adds values while others may
/// read those that were there before. The key of a value of up to eight bytes is these bytes as one number; the key of a longer one gives
/// the position of its bytes. In a column of identifiers a whole number is its own id (<see cref="NumericId"/>) and is not stored.
/// </remarks>
internal sealed class ValueTable
{
    /// <summary>The number of a value that is not a date or number, as the column requires.</summary>
    public const int NoNumber = int.MinValue;

    /// <summary>The id of <c>NA</c> in a column where it is a value.</summary>
    public const int NotAnswered = 1;

    private const int FirstNumbers = 16;

    private const int FirstPlaces = 32;

    private const int ManyPlaces = 1 << 16;

    /// <summary>The first byte of the key of a long value, before its length (24 bits) and position (32 bits).</summary>
    private const ulong Long = CellKey.Long;

    private readonly bool _isDate;

    private readonly bool _hasNumbers;

    private readonly ValueStore _stored = new();
    private readonly List<int> _unusual = [];
    private int[] _numbers;
    private byte[] _formats;

    /// <summary>Ids by hash; where two have the same position, the second takes the next free one.</summary>
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

    /// <summary>Whether whole numbers are their own ids and not stored.</summary>
    public bool NumbersAreIds { get; }

    /// <summary>Added to the index of a stored value to give its id: the range that numbers use as their own ids, or 0.</summary>
    public int StoredIdOffset { get; }

    /// <summary>The ids of values with characters other than printable ASCII.</summary>
    public IReadOnlyList<int> UnusualIds => _unusual;

    /// <summary>The number of distinct values stored, the blank included.</summary>
    public int Count => _stored.Count;

    /// <summary>The greatest id of a blank: 0, or that of NA.</summary>
    public int LastBlankId { get; }

    /// <summary>Marks the end of reading. The index of a large table is released, and rebuilt if a value is looked up after all.</summary>
    public void FinishReading()
    {
        if (_positions.Length > ManyPlaces)
            _positions = [];
    }

    /// <summary>The id of a cell, trimmed.</summary>
    public int GetId(ReadOnlySpan<byte> cell) => GetId(cell, CellKey.Create(cell));

    /// <summary>The same, with a key that is already known.</summary>
    public int GetId(ReadOnlySpan<byte> cell, ulong key)
    {
        if (key == 0)
            return 0;
        var number = NumbersAreIds ? NumericId.Parse(cell) : -1;
        if (number > 0)
            return number;
        if (key == CellKey.Na)
            return LastBlankId;

        // Most short values are at the first position of their hash.
        var positions = _positions;
        if (key < Long && positions.Length > 0)
        {
            var first = positions[Hash(cell, key) & (positions.Length - 1)];
            if (first > 0 && GetKey(first) == key)
                return first;
        }

        var position = FindPosition(cell, key);
        var known = _positions[position];
        return known > 0 ? known : Add(cell, key, position);
    }

    /// <summary>The id of a value; -1 where no row has it, unless it is a number that is its own id.</summary>
    public int Find(string value) => Find(Encoding.UTF8.GetBytes(value));

    /// <summary>The same by its bytes.</summary>
    public int Find(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0)
            return -1;
        var number = NumbersAreIds ? NumericId.Parse(cell) : -1;
        if (number > 0)
            return number;
        var position = FindPosition(cell, CellKey.Create(cell)); // may rebuild the index
        return _positions[position] > 0 ? _positions[position] : -1;
    }

    /// <summary>The bytes of a value.</summary>
    public ReadOnlySpan<byte> GetUtf8(int id) => GetUtf8(id, id == 0 || IsStored(id) ? [] : new byte[NumericId.Digits]);

    /// <summary>Compares two values byte by byte.</summary>
    public int Compare(int a, int b) =>
        a == b ? 0 : GetUtf8(a, stackalloc byte[NumericId.Digits]).SequenceCompareTo(GetUtf8(b, stackalloc byte[NumericId.Digits]));

    /// <summary>Whether a value's bytes are stored: it is neither blank nor a number that is its own id.</summary>
    public bool IsStored(int id) => id > 0 && id >= StoredIdOffset;

    private ReadOnlySpan<byte> GetUtf8(int id, Span<byte> number)
    {
        if (id == 0)
            return [];
        if (!IsStored(id))
            return NumericId.Format(id, number);
        return _stored.GetUtf8(id - StoredIdOffset);
    }

    /// <summary>Whether a value has more than this many characters.</summary>
    public bool IsLonger(int id, int characters) =>
        GetUtf8(id, stackalloc byte[NumericId.Digits]).Length > characters && GetText(id).Length > characters;

    public string GetText(int id) => Encoding.UTF8.GetString(GetUtf8(id, stackalloc byte[NumericId.Digits]));

    /// <summary>The day number of a date, or the value of a number; <see cref="NoNumber"/> for anything else.</summary>
    public int GetNumber(int id) => _hasNumbers ? _numbers[id] : NoNumber;

    /// <summary>Whether a value is of its column's type; a code or text always is.</summary>
    public bool IsOfType(int id) => id <= LastBlankId || !_hasNumbers || _numbers[id] != NoNumber;

    /// <summary>How a date is written, for <see cref="DateWriting"/>; 0 for most of what is not a date.</summary>
    public byte GetFormat(int id) => _formats[id];

    /// <summary>Whether two values are the same: the same text, or the same date in two formats.</summary>
    public bool AreSame(int a, int b) => a == b || (_isDate && _numbers[a] != NoNumber && _numbers[a] == _numbers[b]);

    private int Add(ReadOnlySpan<byte> cell, ulong key, int position)
    {
        if (Count * 2 >= _positions.Length)
        {
            _positions = BuildIndex(_positions.Length * 2);
            position = FindPosition(cell, key);
        }

        var index = _stored.Add(cell, key);
        if (_hasNumbers)
            Read(cell, index);
        var id = StoredIdOffset + index;
        if (InvisibleCharacters.MayBeIn(cell))
            _unusual.Add(id);
        _positions[position] = id;
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
        if (_isDate)
            _formats[id] = DateWriting.Read(cell, ref _numbers[id]);
        else if (DateParser.TryParseDigits(cell, out var number))
            _numbers[id] = number;
    }

    /// <summary>Builds the index of all ids. Several threads may rebuild a released index at once, each with the same result.</summary>
    private int[] BuildIndex(int size)
    {
        var positions = new int[size];
        for (var id = StoredIdOffset + 1; id < StoredIdOffset + Count; id++)
            positions[FindPosition(GetUtf8(id), Math.Min(GetKey(id), Long), positions)] = id;
        return positions;
    }

    /// <summary>The position of a value's id, or the free position where it belongs.</summary>
    private int FindPosition(ReadOnlySpan<byte> cell, ulong key)
    {
        if (_positions.Length == 0)
            _positions = BuildIndex((int)BitOperations.RoundUpToPowerOf2((uint)Count * 2 + 1));
        return FindPosition(cell, key, _positions);
    }

    private int FindPosition(ReadOnlySpan<byte> cell, ulong key, int[] positions)
    {
        var last = positions.Length - 1;
        for (var position = Hash(cell, key) & last; ; position = (position + 1) & last)
        {
            var id = positions[position];
            if (
                id == 0
                || (key < Long ? GetKey(id) == key : CellKey.GetLongLength(GetKey(id)) == cell.Length && GetUtf8(id).SequenceEqual(cell))
            )
                return position;
        }
    }

    private static int Hash(ReadOnlySpan<byte> cell, ulong key) => (int)((key != Long ? ByteHash.Mix(key) : ByteHash.Compute(cell)) >> 32);
}
