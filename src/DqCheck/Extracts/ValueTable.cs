using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using DqCheck.Rulesets;

namespace DqCheck.Extracts;

/// <summary>The distinct values of one column: every cell becomes a small number, and every value is read once.</summary>
/// <remarks>Id 0 is blank (also <c>NA</c> where it is no value); where <c>NA</c> is a value it has id 1. One thread adds, others may read what they were given.</remarks>
internal sealed class ValueTable
{
    /// <summary>The number of a value that is no date or number of its column's type.</summary>
    public const int NoNumber = int.MinValue;

    /// <summary>Id of <c>NA</c> in a column where it is a value.</summary>
    public const int NotAnswered = 1;

    /// <summary>The key of a value that is longer than its key.</summary>
    private const ulong LongKey = 0;

    private const ulong NaKey = 'N' | ((ulong)'A' << 8);

    private byte[] _bytes = new byte[256];
    private int _used;
    private int[] _starts = new int[16];
    private int[] _numbers = new int[16];
    private byte[] _forms = new byte[16];
    private int[] _buckets = new int[32];
    private int[] _next = new int[16];
    private ulong[] _keys = new ulong[16];
    private ulong _lastKey;
    private int _lastId;

    public ValueTable(Column column)
    {
        Column = column;
        LastEmpty = column.NaIsValue ? NotAnswered : 0;
        _numbers[0] = NoNumber;
        Count = 1;
        if (column.NaIsValue) Add("NA"u8, NaKey, Hash("NA"u8, NaKey));
    }

    public Column Column { get; }

    /// <summary>Distinct values, the blank included.</summary>
    public int Count { get; private set; }

    /// <summary>Greatest id that says nothing: 0, or that of NA.</summary>
    public int LastEmpty { get; }

    /// <summary>The id of a cell, trimmed.</summary>
    public int Id(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0) return 0;
        var key = Key(cell);
        // Rows that follow each other mostly repeat their values.
        if (key != LongKey && key == _lastKey) return _lastId;
        if (key == NaKey) return LastEmpty;
        var hash = Hash(cell, key);
        var id = Find(cell, key, hash);
        if (id < 0) id = Add(cell, key, hash);
        (_lastKey, _lastId) = (key, id);
        return id;
    }

    /// <summary>The id of a value, or -1 where no row holds it.</summary>
    public int Find(string value)
    {
        var cell = Encoding.UTF8.GetBytes(value);
        return cell.Length == 0 ? -1 : Find(cell, Key(cell), Hash(cell, Key(cell)));
    }

    public ReadOnlySpan<byte> Utf8(int id) => id == 0 ? default : _bytes.AsSpan(_starts[id], (id + 1 < Count ? _starts[id + 1] : _used) - _starts[id]);

    public string Text(int id) => Encoding.UTF8.GetString(Utf8(id));

    /// <summary>Day number of a date, value of a number; <see cref="NoNumber"/> where it is neither.</summary>
    public int Number(int id) => _numbers[id];

    /// <summary>Whether a value is of its column's type; a code or text always is.</summary>
    public bool IsOfType(int id) => id <= LastEmpty || Column.Type is not (ColumnType.Date or ColumnType.Number) || _numbers[id] != NoNumber;

    /// <summary>How a date was written, and whether a midnight stood behind it.</summary>
    public (DateForm Form, bool Midnight) Form(int id) => ((DateForm)(_forms[id] & 3), (_forms[id] & 4) != 0);

    /// <summary>The same value: the same text, or one date in two spellings.</summary>
    public bool Same(int a, int b) => a == b || (Column.Type == ColumnType.Date && _numbers[a] != NoNumber && _numbers[a] == _numbers[b]);

    private int Find(ReadOnlySpan<byte> cell, ulong key, int hash)
    {
        for (var id = _buckets[hash & (_buckets.Length - 1)]; id > 0; id = _next[id])
        {
            if (_keys[id] == key && (key != LongKey || Utf8(id).SequenceEqual(cell))) return id;
        }

        return -1;
    }

    private int Add(ReadOnlySpan<byte> cell, ulong key, int hash)
    {
        var id = Count;
        if (id == _starts.Length) Grow();
        _keys[id] = key;
        if (_used + cell.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + cell.Length));
        cell.CopyTo(_bytes.AsSpan(_used));
        _starts[id] = _used;
        _used += cell.Length;
        Read(cell, id);
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _next[id] = bucket;
        bucket = id;
        Count++;
        return id;
    }

    private void Read(ReadOnlySpan<byte> cell, int id)
    {
        _numbers[id] = NoNumber;
        if (Column.Type == ColumnType.Date && CellDate.TryRead(cell, out var day, out var form, out var midnight))
        {
            _numbers[id] = day;
            _forms[id] = (byte)((int)form | (midnight ? 4 : 0));
        }
        else if (Column.Type == ColumnType.Number && CellDate.TryNumber(cell, out var number))
        {
            _numbers[id] = number;
        }
    }

    private void Grow()
    {
        var size = _starts.Length * 2;
        Array.Resize(ref _starts, size);
        Array.Resize(ref _numbers, size);
        Array.Resize(ref _forms, size);
        Array.Resize(ref _keys, size);
        var (next, buckets) = (new int[size], new int[size * 2]);
        for (var id = 1; id < Count; id++)
        {
            ref var bucket = ref buckets[Hash(Utf8(id), _keys[id]) & (buckets.Length - 1)];
            next[id] = bucket;
            bucket = id;
        }

        (_next, _buckets) = (next, buckets);
    }

    /// <summary>A value of up to eight bytes as one number, by which it is known at once.</summary>
    private static ulong Key(ReadOnlySpan<byte> cell)
    {
        // A zero byte at the end could not be told from no byte.
        if (cell.Length > sizeof(ulong) || cell[^1] == 0) return LongKey;
        if (cell.Length == sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(cell);
        if (cell.Length >= sizeof(uint)) return BinaryPrimitives.ReadUInt32LittleEndian(cell) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^4..]) << (8 * (cell.Length - 4)));
        return cell[0] | ((ulong)cell[cell.Length / 2] << (8 * (cell.Length / 2))) | ((ulong)cell[^1] << (8 * (cell.Length - 1)));
    }

    private static int Hash(ReadOnlySpan<byte> cell, ulong key)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)cell.Length;
        while (key == LongKey && cell.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(cell));
            cell = cell[8..];
        }

        if (key == LongKey)
        {
            foreach (var b in cell) key = (key << 8) | b;
        }

        return (int)(Mix(hash ^ key) >> 33);
    }

    private static ulong Mix(ulong hash) => BitOperations.RotateLeft(hash, 29) * 0x9FB21C651E98DF25UL;
}
