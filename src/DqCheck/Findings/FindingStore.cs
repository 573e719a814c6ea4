using System.Runtime.InteropServices;

namespace DqCheck.Findings;

/// <summary>
/// Collects any number of findings: as many as fit are sorted in memory, the others go to disk in sorted runs that are merged at the end.
/// </summary>
/// <param name="packer">Packs the findings.</param>
/// <param name="most">How many findings are kept in memory at once.</param>
internal sealed class FindingStore(FindingPacker packer, int most)
{
    /// <summary>About 3 MB.</summary>
    public const int DefaultCapacity = 20_000;

    private const int WriteBufferSize = 1024;

    private readonly FindingComparer _order = new(packer.Population);
    private readonly List<FindingList> _runs = [];
    private readonly List<RuleFinding> _pending = [];
    private readonly List<PackedFinding> _unwritten = [];

    /// <summary>The sort keys of the findings in memory: one array for all runs.</summary>
    private FindingComparer.FindingSortKey[] _sorted = [];

    /// <summary>All runs, one after the other; null while everything fits.</summary>
    private TemporaryFindingFile? _runFile;

    public void Add(RuleFinding finding)
    {
        _pending.Add(finding);
        if (_pending.Count == most)
            Spill();
    }

    /// <summary>All findings in the order of the outputs.</summary>
    public FindingList ToSortedList()
    {
        if (_runFile is null)
            return new(packer, [.. Sort().Select(k => packer.Pack(k.Finding))]);
        Spill();
        var file = new TemporaryFindingFile(Path.GetTempPath());
        PriorityQueue<IEnumerator<PackedFinding>, FindingComparer.FindingSortKey> next = new(_order);
        foreach (var run in _runs.Select(r => r.Packed().GetEnumerator()).Where(r => r.MoveNext()))
            next.Enqueue(run, GetKey(run));
        while (next.TryDequeue(out var run, out _))
        {
            bool hasMore;
            // Runs often follow each other whole, as those of millions of rejected rows do.
            do
            {
                Write(run.Current, file);
                hasMore = run.MoveNext();
            } while (hasMore && (!next.TryPeek(out _, out var other) || _order.Compare(GetKey(run), other) <= 0));

            if (hasMore)
                next.Enqueue(run, GetKey(run));
        }

        var all = FinishRun(file, 0);
        _runFile.Dispose();
        return all;

        FindingComparer.FindingSortKey GetKey(IEnumerator<PackedFinding> run) => _order.GetKey(packer.Unpack(run.Current, position: -1));
    }

    private void Spill()
    {
        if (_pending.Count == 0)
            return;
        var sorted = Sort();
        var file = _runFile ??= new(Path.GetTempPath());
        var first = file.Count;
        foreach (var key in sorted)
            Write(packer.Pack(key.Finding), file);
        _runs.Add(FinishRun(file, first));
        sorted.AsSpan().Clear();
        _pending.Clear();
    }

    private ArraySegment<FindingComparer.FindingSortKey> Sort()
    {
        var number = _pending.Count;
        if (_sorted.Length < number)
            _sorted = new FindingComparer.FindingSortKey[number];
        Parallel.For(0, number, i => _sorted[i] = _order.GetKey(_pending[i]));
        // Findings on rows come in the order of their lines.
        if (Enumerable.Range(1, Math.Max(0, number - 1)).Any(i => _order.Compare(_sorted[i - 1], _sorted[i]) > 0))
            Array.Sort(_sorted, 0, number, _order);
        return new(_sorted, 0, number);
    }

    private void Write(PackedFinding finding, TemporaryFindingFile file)
    {
        _unwritten.Add(finding);
        if (_unwritten.Count == WriteBufferSize)
            Flush(file);
    }

    private FindingList FinishRun(TemporaryFindingFile file, int first)
    {
        Flush(file);
        return new(packer, file, first, file.Count - first);
    }

    private void Flush(TemporaryFindingFile file)
    {
        file.Append(CollectionsMarshal.AsSpan(_unwritten));
        _unwritten.Clear();
    }
}
