namespace DqCheck.Findings;

/// <summary>Takes findings one by one, however many: so many as fit are sorted in memory, more go to disk in sorted runs that are merged at the end.</summary>
/// <param name="packer">Makes them small.</param>
/// <param name="most">Findings held in memory at once.</param>
internal sealed class FindingStore(FindingPacker packer, int most)
{
    /// <summary>About 8 MB.</summary>
    public const int Most = 50_000;

    private const int WrittenAtOnce = 4096;

    private readonly FindingOrder _order = new(packer.Population);
    private readonly List<FindingList> _runs = [];
    private readonly List<PackedFinding> _merged = [];
    private List<Finding> _waiting = [];

    public void Add(Finding finding)
    {
        _waiting.Add(finding);
        if (_waiting.Count == most) Spill();
    }

    /// <summary>All of them, in the order of the outputs.</summary>
    public FindingList InOrder()
    {
        if (_runs.Count == 0) return new(packer, Sorted());
        Spill();
        var file = new FindingFile();
        PriorityQueue<IEnumerator<Finding>, FindingOrder.Key> next = new(_order);
        foreach (var run in _runs) Push(run.GetEnumerator());
        while (next.TryDequeue(out var run, out var key))
        {
            _merged.Add(packer.Pack(key.Finding));
            if (_merged.Count == WrittenAtOnce) Write(file);
            Push(run);
        }

        Write(file);
        return new(packer, file, 0, file.Count);

        void Push(IEnumerator<Finding> run)
        {
            if (run.MoveNext()) next.Enqueue(run, _order.KeyOf(run.Current));
        }
    }

    private void Spill()
    {
        if (_waiting.Count == 0) return;
        var file = new FindingFile();
        file.Append(Sorted());
        _runs.Add(new(packer, file, 0, file.Count));
        _waiting = [];
    }

    private PackedFinding[] Sorted()
    {
        var keys = new FindingOrder.Key[_waiting.Count];
        Parallel.For(0, keys.Length, i => keys[i] = _order.KeyOf(_waiting[i]));
        Array.Sort(keys, _order);
        return [.. keys.Select(k => packer.Pack(k.Finding))];
    }

    private void Write(FindingFile file)
    {
        file.Append(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_merged));
        _merged.Clear();
    }
}
