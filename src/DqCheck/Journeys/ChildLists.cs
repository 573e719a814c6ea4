using DqCheck.Records;

namespace DqCheck.Journeys;

/// <summary>Reads the child records of journeys into one array, of which each journey gets a segment.</summary>
internal static class ChildLists
{
    /// <param name="journeys">The episodes of each journey.</param>
    /// <param name="children">Child records of one kind, by episode.</param>
    /// <param name="read">Reads a record, given the indices of its episode and of the record; null to leave it out.</param>
    /// <param name="order">The order within a journey.</param>
    public static ArraySegment<T>[] Build<T>(
        ReadOnlySpan<ArraySegment<int>> journeys,
        ChildIndex children,
        Func<int, int, T?> read,
        Comparison<T> order
    )
        where T : struct
    {
        var records = 0;
        foreach (var episodes in journeys)
        {
            foreach (var episode in episodes)
                records += children.GetChildren(episode).Length;
        }

        var all = new T[records];
        var count = 0;
        var lists = new ArraySegment<T>[journeys.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            var start = count;
            foreach (var episode in journeys[i])
            {
                foreach (var record in children.GetChildren(episode))
                {
                    if (read(episode, record) is { } item)
                        all[count++] = item;
                }
            }

            lists[i] = new(all, start, count - start);
            if (lists[i].Count > 1)
                lists[i].AsSpan().Sort(order);
        }

        return lists;
    }
}
