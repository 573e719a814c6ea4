using DqCheck.Records;
using DqCheck.Rulesets;

namespace DqCheck.Checks;

/// <summary>
/// Consecutive records of one kind that are checked together, column by column. Moves from block to block; used by one thread only.
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

    /// <summary>Moves one slice over all blocks of a kind's records.</summary>
    public static IEnumerable<RecordSlice> Enumerate(Population population, RecordKind kind)
    {
        for (var slice = new RecordSlice(population, kind); slice.Count > 0; slice.MoveTo(slice.Start + RecordTable.ChunkSize))
            yield return slice;
    }

    /// <summary>Index of the first record.</summary>
    public int Start { get; private set; }

    public int Count { get; private set; }

    /// <summary>How many records of the current block each rule checked, by the rule's number.</summary>
    public long[] Checked => _checked ??= new long[_population.DataSet.Rules.Count];

    /// <summary>One outcome for each record, to be written by the current check.</summary>
    public Span<CheckOutcome> Outcomes => (_outcomes ??= new CheckOutcome[_capacity]).AsSpan(0, Count);

    /// <summary>Moves to a block of records.</summary>
    /// <param name="start">The first record; blocks hold <see cref="RecordTable.ChunkSize"/> records.</param>
    public void MoveTo(int start)
    {
        Start = start;
        Count = Math.Min(RecordTable.ChunkSize, _table.Count - start);
        _checked = null;
    }

    /// <summary>The ids of the records' values in a column, their own or one of a parent's.</summary>
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

    /// <summary>For which records a condition holds; valid until the next call.</summary>
    public ReadOnlySpan<bool> GetMatches(CompiledCondition condition)
    {
        var holds = (_matches ??= new bool[_capacity]).AsSpan(0, Count);
        holds.Fill(true);
        condition.Filter(this, holds);
        return holds;
    }

    /// <summary>The parent of each record that has the given kind, or the record itself.</summary>
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

    /// <summary>Gathers the owners' cells; consecutive records mostly have one parent, whose cell is read once.</summary>
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

    /// <summary>A column of the slice that is read on first use.</summary>
    private sealed class LazyColumn(int room)
    {
        private int _start = -1;

        public int[] Values { get; private set; } = [];

        /// <summary>Whether the column still has to be read for the current block; marks it as read.</summary>
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
