using DqCheck.Journeys;

namespace DqCheck.Monthly;

/// <summary>Splits journeys by client group and substance group for blocks of counts: all, then each group with journeys.</summary>
internal static class GroupRows
{
    private static readonly string[] Substances =
    [
        GroupMask.All,
        GroupMask.Opiate,
        GroupMask.NonOpiate,
        GroupMask.NonOpiateAndAlcohol,
        GroupMask.Alcohol,
        GroupMask.Unknown,
    ];

    public static IEnumerable<(string ClientGroup, string SubstanceGroup, T Counts)> Split<T>(
        IReadOnlyList<Journey> eligible,
        JourneySet journeys,
        Func<IReadOnlyList<Journey>, T> count
    )
    {
        var needs = journeys.GetComputability();
        foreach (var clients in GroupMask.ClientGroups)
        {
            foreach (var substances in Substances)
            {
                if (needs.GetGroupReason(clients, substances) is not null)
                    continue;
                var mask = GroupMask.For(clients, substances);
                List<Journey> group = [.. eligible.Where(j => (j.Class.Mask & mask) != 0)];
                if (group.Count > 0 || (clients, substances) is (GroupMask.All, GroupMask.All))
                    yield return (clients, substances, count(group));
            }
        }
    }
}
