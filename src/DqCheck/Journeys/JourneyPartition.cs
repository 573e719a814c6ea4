namespace DqCheck.Journeys;

/// <summary>
/// Journeys that follow each other, all of one agency and none of a client that has others elsewhere: what several cores can look at side
/// by side.
/// </summary>
/// <param name="Agency">Id of the agency's code.</param>
/// <param name="Start">First journey.</param>
/// <param name="End">The journey after the last.</param>
internal readonly record struct JourneyPartition(int Agency, int Start, int End)
{
    private const int MinLength = 2048;

    /// <summary>All journeys in stretches, in their order.</summary>
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
