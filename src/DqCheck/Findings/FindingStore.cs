using System.Runtime.InteropServices;

namespace DqCheck.Findings;

/// <summary>
/// Takes findings one by one, however many: so many as fit are sorted in memory, more go to disk in sorted runs that are merged at the end.
/// </summary>
/// <param name="packer">Makes them small.</param>
/// <param name="most">Findings held in memory at once.</param>
internal sealed class FindingStore(FindingPacker packer, int most)
{
    /// <summary>About 3 MB.</summary>
    public const int Most = 20_000;

    private const int WrittenAtOnce = 1024;

    private readonly FindingOrder _order = new(packer.Population);
    private readonly List<FindingList> _runs = [];
    private readonly List<Finding> _waiting = [];
    private readonly List<PackedFinding> _unwritten = [];

    /// <summary>Those that wait, by their order: one array for all runs.</summary>
    private FindingOrder.Key[] _sorted = [];

    /// <summary>All runs, one after the other; null while everything fits.</summary>
    private FindingFile? _ofRuns;

    public void Add(Finding finding)
    {
        _waiting.Add(finding);
        if (_waiting.Count == most)
            Spill();
    }

    /// <summary>All of them, in the order of the outputs.</summary>
    public FindingList InOrder()
    {
        if (_ofRuns is null)
            return new(packer, [.. Sort().Select(k => packer.Pack(k.Finding))]);
        Spill();
        var file = new FindingFile(Path.GetTempPath());
        PriorityQueue<IEnumerator<PackedFinding>, FindingOrder.Key> next = new(_order);
        foreach (var run in _runs)
            Push(run.Packed().GetEnumerator());
        while (next.TryDequeue(out var run, out _))
        {
            Write(run.Current, file);
            Push(run);
        }

        var all = Written(file, 0);
        _ofRuns.Dispose();
        return all;

        void Push(IEnumerator<PackedFinding> run)
        {
            if (run.MoveNext())
                next.Enqueue(run, _order.KeyOf(packer.Unpack(run.Current, place: -1)));
        }
    }

    private void Spill()
    {
        if (_waiting.Count == 0)
            return;
        var (sorted, file) = (Sort(), _ofRuns ??= new(Path.GetTempPath()));
        var first = file.Count;
        foreach (var key in sorted)
            Write(packer.Pack(key.Finding), file);
        _runs.Add(Written(file, first));
        sorted.AsSpan().Clear();
        _waiting.Clear();
    }

    private ArraySegment<FindingOrder.Key> Sort()
    {
        var number = _waiting.Count;
        if (_sorted.Length < number)
            _sorted = new FindingOrder.Key[number];
        Parallel.For(0, number, i => _sorted[i] = _order.KeyOf(_waiting[i]));
        Array.Sort(_sorted, 0, number, _order);
        return new(_sorted, 0, number);
    }

    private void Write(PackedFinding finding, FindingFile file)
    {
        _unwritten.Add(finding);
        if (_unwritten.Count == WrittenAtOnce)
            Flush(file);
    }

    private FindingList Written(FindingFile file, int first)
    {
        Flush(file);
        return new(packer, file, first, file.Count - first);
    }

    private void Flush(FindingFile file)
    {
        file.Append(CollectionsMarshal.AsSpan(_unwritten));
        _unwritten.Clear();
    }
}
