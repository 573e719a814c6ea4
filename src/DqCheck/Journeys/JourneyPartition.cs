namespace DqCheck.Journeys;

/// <summary>
/// Consecutive journeys of one agency that hold all journeys of their clients, so that partitions can be processed in parallel.
/// </summary>
/// <param name="Agency">Id of the code of the agency.</param>
/// <param name="Start">Index of the first journey.</param>
/// <param name="End">Index after the last journey.</param>
internal readonly record struct JourneyPartition(int Agency, int Start, int End)
{
    private const int MinLength = 2048;

    /// <summary>Splits all journeys into partitions, in their order.</summary>
    public static IReadOnlyList<JourneyPartition> Split(IReadOnlyList<Journey> journeys)
    {
        List<JourneyPartition> partitions = [];
        var start = 0;
        for (var i = 1; i <= journeys.Count; i++)
        {
            var isOver =
                i == journeys.Count
                || journeys[i].Agency != journeys[start].Agency
                || (i - start >= MinLength && journeys[i].Client != journeys[i - 1].Client);
            if (!isOver)
                continue;
            partitions.Add(new(journeys[start].Agency, start, i));
            start = i;
        }

        return partitions;
    }
}
