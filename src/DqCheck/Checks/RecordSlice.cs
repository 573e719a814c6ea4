using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Neighbouring records of one kind that are checked at once, column by column. Moves from block to block; belongs to one thread.
/// </summary>
internal sealed class RecordSlice
{
    private readonly Population _population;
    private readonly RecordTable _table;
    private readonly LazyColumn?[] _cells;
    private readonly LazyColumn _episodes;

    private readonly LazyColumn _clients;
    private readonly int _capacity;
    private long[]? _checked;
    private CheckOutcome[]? _outcomes;
    private bool[]? _matches;

    public RecordSlice(Population population, RecordKind kind)
    {
        _population = population;
        _table = population[kind];
        _capacity = Math.Min(RecordTable.ChunkSize, _table.Count);
        _cells = new LazyColumn?[population.Values.Length];
        _episodes = new(_capacity);
        _clients = new(_capacity);
        MoveTo(0);
    }

    /// <summary>One slice at every block of a kind's records in turn.</summary>
    public static IEnumerable<RecordSlice> Enumerate(Population population, RecordKind kind)
    {
        for (var slice = new RecordSlice(population, kind); slice.Count > 0; slice.MoveTo(slice.Start + RecordTable.ChunkSize))
            yield return slice;
    }

    /// <summary>Index of the first record.</summary>
    public int Start { get; private set; }

    public int Count { get; private set; }

    /// <summary>How many records of the present block each rule looked at, by the rule's number.</summary>
    public long[] Checked => _checked ??= new long[_population.DataSet.Rules.Count];

    /// <summary>A mark a record, to be written by the check at work.</summary>
    public Span<CheckOutcome> Outcomes => (_outcomes ??= new CheckOutcome[_capacity]).AsSpan(0, Count);

    /// <summary>Moves to a block of records.</summary>
    /// <param name="start">Its first; blocks are of <see cref="RecordTable.ChunkSize"/>.</param>
    public void MoveTo(int start)
    {
        Start = start;
        Count = Math.Min(RecordTable.ChunkSize, _table.Count - start);
        _checked = null;
    }

    /// <summary>The ids of the records' values in a column, their own or one of their parents'.</summary>
    public ReadOnlySpan<int> GetCells(Column column)
    {
        var cells = _cells[column.Slot] ??= new(_capacity);
        if (cells.TryAdvance(Start))
        {
            var ids = _population[column.Kind].GetIds(column.Slot);
            if (column.Kind == _table.Kind)
                ids.Read(Start / RecordTable.ChunkSize, cells.Values);
            else
                Gather(ids, GetOwners(column.Kind), cells.Values);
        }

        return cells.Values.AsSpan(0, Count);
    }

    /// <summary>For which records a condition holds; valid until the next one is asked for.</summary>
    public ReadOnlySpan<bool> GetMatches(CompiledCondition condition)
    {
        var holds = (_matches ??= new bool[_capacity]).AsSpan(0, Count);
        holds.Fill(true);
        condition.Filter(this, holds);
        return holds;
    }

    /// <summary>The parent of each record that is of a kind, or the record itself.</summary>
    public ReadOnlySpan<int> GetOwners(RecordKind kind)
    {
        var owners = kind == RecordKind.Episode ? _episodes : _clients;
        if (!owners.TryAdvance(Start))
            return owners.Values.AsSpan(0, Count);
        if (kind == _table.Kind)
        {
            for (var i = 0; i < Count; i++)
                owners.Values[i] = Start + i;
        }
        else if (kind == RecordKind.Episode || _table.Kind == RecordKind.Episode)
        {
            _table.Parents.Read(Start / RecordTable.ChunkSize, owners.Values);
        }
        else
        {
            Gather(_population.Episodes.Parents, GetOwners(RecordKind.Episode), owners.Values);
        }

        return owners.Values.AsSpan(0, Count);
    }

    /// <summary>Neighbours mostly have one parent, whose cell is read once.</summary>
    private static void Gather(IdColumn ids, ReadOnlySpan<int> owners, Span<int> cells)
    {
        var last = -1;
        var id = 0;
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] != last)
                id = ids[last = owners[i]];
            cells[i] = id;
        }
    }

    /// <summary>A column of the slice that is read when it is first asked for.</summary>
    private sealed class LazyColumn(int room)
    {
        private int _start = -1;

        public int[] Values { get; private set; } = [];

        /// <summary>Whether it is to be read now for the block at hand, which it then is.</summary>
        public bool TryAdvance(int start)
        {
            if (_start == start)
                return false;
            if (Values.Length == 0)
                Values = new int[room];
            _start = start;
            return true;
        }
    }
}
