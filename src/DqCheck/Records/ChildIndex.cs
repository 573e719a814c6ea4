namespace DqCheck.Records;

/// <summary>An index of child records or rows by their parent, in the order in which they were read.</summary>
internal sealed class ChildIndex
{
    private readonly int[] _starts;
    private readonly int[] _children;

    /// <param name="owners">The number of parents.</param>
    /// <param name="each">Passes the parent and the child of each pair to a function; called twice, first to count.</param>
    public ChildIndex(int owners, Action<Action<int, int>> each)
    {
        var starts = _starts = new int[owners + 1];
        each((owner, _) => starts[owner + 1]++);
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var next = starts[..^1];
        var owned = new int[starts[^1]];
        each((owner, item) => owned[next[owner]++] = item);
        _children = owned;
    }

    /// <summary>Creates an index of the records of a kind by episode.</summary>
    public static ChildIndex ByEpisode(Population population, RecordTable records) =>
        new(
            population.Episodes.Count,
            take =>
                records.Parents.ForEachBlock(
                    records.Count,
                    (first, episodes) =>
                    {
                        for (var i = 0; i < episodes.Length; i++)
                            take(episodes[i], first + i);
                    }
                )
        );

    /// <summary>The children of a parent; empty where there is no such parent.</summary>
    public ReadOnlySpan<int> GetChildren(int owner) => GetSegment(owner);

    /// <summary>The same as a segment, whose elements may be reordered.</summary>
    public ArraySegment<int> GetSegment(int owner) =>
        owner + 1 < _starts.Length ? new(_children, _starts[owner], _starts[owner + 1] - _starts[owner]) : [];
}
