namespace DqCheck.Records;

/// <summary>Records or rows by what they belong to, those of each owner in the order in which they were read.</summary>
internal sealed class ChildIndex
{
    private readonly int[] _starts;
    private readonly int[] _children;

    /// <param name="owners">How many owners there are.</param>
    /// <param name="each">Goes through all that are owned, and names the owner and the owned; called twice, first to count.</param>
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

    /// <summary>The records of a kind by the episode that they belong to.</summary>
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

    /// <summary>What an owner has; nothing where there is no such owner.</summary>
    public ReadOnlySpan<int> GetChildren(int owner) => GetSegment(owner);

    /// <summary>The same where it is put in another order in its place.</summary>
    public ArraySegment<int> GetSegment(int owner) =>
        owner + 1 < _starts.Length ? new(_children, _starts[owner], _starts[owner + 1] - _starts[owner]) : [];
}
